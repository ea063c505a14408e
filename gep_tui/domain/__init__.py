"""What a session is, without screens, files or a clock: standard library and msgspec only."""
