"""Copy to a clipboard and check that the text arrived."""
