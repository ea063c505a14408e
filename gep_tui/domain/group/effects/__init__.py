"""What each event does to the group; importing this package registers all effects.

An effect returns the reason of its refusal, or "": events are data, and no data raises.
"""

from gep_tui.domain.group.effects import about, cases, dates, following, members, sessions, sheets, topics

__all__ = ["about", "cases", "dates", "following", "members", "sessions", "sheets", "topics"]
