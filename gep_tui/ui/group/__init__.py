"""A group's home: its next session, its commitments, its members, its charter."""
