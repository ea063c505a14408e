"""Who reads what leaves the room, and what each reader may see."""
