"""What only the live screen shows: pure functions to styled lines."""
