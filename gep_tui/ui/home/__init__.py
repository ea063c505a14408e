"""Home: sessions to resume, a way to a new one, the sessions so far."""
