"""Open a screen for a command, on a new, resumed or rehearsed session, and report afterwards."""
