"""Erasing for good: what is in a record once a note, a person or all words are gone. Decided here."""
