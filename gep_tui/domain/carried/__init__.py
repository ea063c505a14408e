"""What passes from one session of a group to the next: commitments, topics, the charter, and what became of them."""
