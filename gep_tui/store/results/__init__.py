"""The results of a session for other programs: a TinyDB file that is never half written."""
