"""Every sentence that more than one of the command line, the screens and the exports says."""
