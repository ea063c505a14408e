"""What `gep doctor` looks at; nothing of the user's is changed."""
