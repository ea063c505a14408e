"""A session: its events, what they do to it, what may be done next, and the questions asked of it."""
