"""A quiet gong for the room, struck by a small program of its own."""
