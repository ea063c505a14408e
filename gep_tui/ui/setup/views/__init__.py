"""Views of set-up: pure functions that return styled lines."""
