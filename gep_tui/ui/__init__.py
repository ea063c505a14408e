"""The screens: they draw the session and ask questions, but decide nothing."""
