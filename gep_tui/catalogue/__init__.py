"""Protocols and programmes, built-in and the user's own: found, read, checked. No words for people."""
