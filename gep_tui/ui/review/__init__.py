"""The review: what keys do to a record that is read again. It does not use Textual; the review screen draws it."""
