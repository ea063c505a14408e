"""What home shows: pure functions to styled lines."""
