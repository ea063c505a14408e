"""Views of the screen of practice sheets."""
