"""Views of the live screen alone: pure functions that return styled lines."""
