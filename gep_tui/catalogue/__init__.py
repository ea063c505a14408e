"""Find, read and check protocols and programmes, built-in and the user's own. No words for people."""
