"""Find in a session the person of whom something is known from an earlier one."""

from __future__ import annotations

from gep_tui.domain.carried.carried_case import CarriedCase
from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.session.naming import One, meant, names_of
from gep_tui.domain.session.state import Session


def person_here(session: Session, note: CarriedNote | CarriedCase) -> str:
    """Return the id of the person of an earlier note: by the member's id, else by name; the name if that is nobody."""
    member = next((each.id for each in session.people if note.member and each.member == note.member), "")
    by_name = meant(note.person, names_of(session)) if note.person and not member else None
    return member or (by_name.person if isinstance(by_name, One) else note.person)
