"""The home screen: sessions to resume, a way to a new one, past sessions."""
