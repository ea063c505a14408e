"""Erasing for good on the disk: marks first, then every copy, then the lines themselves. Nothing is decided here."""
