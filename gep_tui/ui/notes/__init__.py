"""The scribe’s screen: one line of clock, and the rest of the window for notes."""
