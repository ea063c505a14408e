"""One file for each command; its `command` builds it in the current language."""
