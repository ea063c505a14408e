"""A practice-exchange group over its cycle of sessions: members, charter, dates, and what carries over."""
