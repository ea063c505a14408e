"""What each event does to the session; importing this registers all of them.

An effect returns why it was refused, or "": events are data, and no data raises.
"""

from gep_tui.domain.session.effects import corrections, floor, gaps, held, notes, people, phases, plan, seat, speech

__all__ = ["corrections", "floor", "gaps", "held", "notes", "people", "phases", "plan", "seat", "speech"]
