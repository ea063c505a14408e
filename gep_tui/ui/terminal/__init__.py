"""The terminal: reads its keys, pastes and sizes, and gives it back at every end."""
