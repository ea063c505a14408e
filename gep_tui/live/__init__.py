"""A session while it runs: clock, record and state together. The only place where order matters."""
