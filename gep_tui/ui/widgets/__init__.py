"""Widgets: each shows one part of the screen and tells the screen what was done to it."""
