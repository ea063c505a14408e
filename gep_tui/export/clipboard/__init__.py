"""Copying that says what became of it: the ways to a clipboard, and the proof that one worked."""
