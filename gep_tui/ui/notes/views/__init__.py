"""Views of the scribe’s screen."""
