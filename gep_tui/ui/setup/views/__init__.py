"""What set-up shows: pure functions to styled lines."""
