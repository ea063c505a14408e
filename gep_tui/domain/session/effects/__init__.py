"""What each event does to the session; importing this package registers all effects.

An effect returns the reason of its refusal, or "": events are data, and no data raises.
"""

from gep_tui.domain.session.effects import corrections, floor, gaps, held, notes, people, phases, plan, seat, speech

__all__ = ["corrections", "floor", "gaps", "held", "notes", "people", "phases", "plan", "seat", "speech"]
