"""Packs: a session, or a group with its sessions, in one file: written, read, taken in. Nothing is asked."""
