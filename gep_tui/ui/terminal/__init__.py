"""The terminal: keys, pastes and sizes as they come from it, and its return at every end."""
