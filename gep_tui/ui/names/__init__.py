"""Names to replace in what is about to leave: a room of its own, over the review."""
