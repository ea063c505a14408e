"""One command a file; each file's `command` makes it, in the language in force."""
