"""The commands of `gep group`, and what they share."""
