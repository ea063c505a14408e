"""The search over all sessions: a field, and the notes that were found under their sessions."""
