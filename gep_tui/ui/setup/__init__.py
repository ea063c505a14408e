"""What set-up works on: programmes to choose from, people typed, times typed, the sheet. No Textual in it."""
