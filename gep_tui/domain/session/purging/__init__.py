"""Erasing for good: what stands in a record once a note, a person or all words are gone. Decided here."""
