"""`gep cases` and its commands."""
