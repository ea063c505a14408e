"""The review: what keys do to a record that is read again. No Textual in it; the review screen draws it."""
