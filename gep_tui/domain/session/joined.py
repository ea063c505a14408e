"""Which note another one became part of."""

from __future__ import annotations

from gep_tui.domain.session.state import Session


def whole(session: Session, note: str) -> str:
    """Return the id of the note that `note` became part of in the end; its own if it is part of none."""
    while note in session.joined:
        note = session.joined[note]
    return note
