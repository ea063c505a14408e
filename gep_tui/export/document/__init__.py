"""The document that a reader gets of a session: collected once, as blocks that each format writes in its own way."""
