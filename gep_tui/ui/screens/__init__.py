"""Screens: home, set-up, live, review, help."""
