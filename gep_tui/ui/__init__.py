"""The screens: they draw the session and ask; they decide nothing."""
