"""What `gep recover` lists and brings back."""
