"""The files of a stream: one that this process appends to, those of others, and heartbeats."""
