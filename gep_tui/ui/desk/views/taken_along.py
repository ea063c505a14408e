"""What a session took along beside commitments, drawn: leads, what was set aside, the charter."""

from __future__ import annotations

from gep_tui.domain.carried.carried_note import CarriedNote
from gep_tui.domain.protocol.note_kinds import LEAD_TAKEN_UP
from gep_tui.domain.session.points import outcome_of, passed_on
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, line
from gep_tui.ui.components.wrapped import rows as wrapped


def taken_along_lines(session: Session, cells: int, hidden: bool) -> list[Line]:
    """Return three lists with a heading each, as far as there is anything in them; no words of leads if `hidden`.

    What was set aside is listed until somebody says what became of it.
    """
    carried = session.carried
    leads = [_told(note, hidden) for note in carried.notes if note.kind == LEAD_TAKEN_UP]
    open_ones = (note for note in passed_on(session) if outcome_of(session, note.name.across) == "open")
    aside = [_told(note, hidden) for note in open_ones]
    rules = [one_line(rule) for rule in carried.charter.rules] if carried.charter is not None else []
    leaves = one_line(carried.charter.may_leave) if carried.charter is not None else ""
    leave = [_("May leave the room: {what}").format(what=leaves)] if leaves else []
    return [
        *_list(_("Leads taken up last time"), leads, cells),
        *_list(_("Set aside last time (Esc I: what became of it)"), aside, cells),
        *_list(_("Charter of the group"), [*rules, *leave], cells),
    ]


def _told(note: CarriedNote, hidden: bool) -> str:
    text = "…" if hidden else one_line(note.text)
    told = _("{name}: “{text}”").format(name=one_line(note.person), text=text) if note.person else text
    return f"⌂ {told}" if note.in_room else told


def _list(head: str, texts: list[str], cells: int) -> list[Line]:
    """Return a heading and the texts below it; nothing without texts."""
    size = max(1, cells - 6)
    rows = [
        line(("     " if number else "   · ", "dim"), row)
        for text in texts
        for number, row in enumerate(wrapped(text, size))
    ]
    return [line((f" {head}", "title")), *rows] if rows else []
