"""Views of the home screen: pure functions that return styled lines."""
