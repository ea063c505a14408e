"""Sentences that two or more of the command line, the screens and the exports say."""
