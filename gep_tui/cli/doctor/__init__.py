"""The checks of `gep doctor`; none of them changes the user's files."""
