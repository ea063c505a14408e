"""First steps: two minutes of practice with an invented session."""
