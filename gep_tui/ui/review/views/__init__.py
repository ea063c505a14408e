"""What the review shows: pure functions to styled lines."""
