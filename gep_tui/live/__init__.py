"""A session while it runs: clock, record and state in one hand. The only place where order matters."""
