"""`gep purge`: who or what is meant, what would go, and doing it after a word was typed."""
