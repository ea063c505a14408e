"""What leaves with names replaced: they are found in all that a reader sees, and replaced before a format is made."""
