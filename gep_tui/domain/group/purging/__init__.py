"""Erasing for good in a group: which members, topics, sheets and words go, and what replaces them."""
