"""Views of the review: pure functions that return styled lines."""
