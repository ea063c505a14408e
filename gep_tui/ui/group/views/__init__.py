"""Views of a group's home: pure functions that return rows and styled lines."""
