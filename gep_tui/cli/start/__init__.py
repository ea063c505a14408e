"""What runs before Textual is loaded: the first frame, and the way into the program."""
