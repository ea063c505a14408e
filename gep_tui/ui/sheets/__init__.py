"""Practice sheets of a group: made of marked notes, looked through for names, kept, changed, exported."""
