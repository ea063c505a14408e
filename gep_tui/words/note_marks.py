"""Say which note was marked: for a practice sheet, or to stay in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gep_tui.domain.session import events as ev
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.stream.event import Event
from gep_tui.locale import N_, _, n_
from gep_tui.words.names import Names
from gep_tui.words.text import excerpt

if TYPE_CHECKING:
    from gep_tui.store.library.already_out import AlreadyOut

#: Longest excerpt of a note, in cells.
EXCERPT = 30

#: The most files that are named.
MOST_FILES = 4

_MARKS: dict[type[Event], str] = {
    ev.NoteMarkedForSheet: N_("note for a practice sheet: “{text}”"),
    ev.NoteUnmarkedForSheet: N_("note no longer for a practice sheet: “{text}”"),
    ev.NoteKeptInRoom: N_("note stays in the room: “{text}”"),
    ev.NoteMayLeaveRoom: N_("note may leave the room again: “{text}”"),
}


def told_of_mark(event: Event, names: Names) -> str:
    """Return what an event has marked, "" if it marks nothing; where notes are hidden, so is the text."""
    words = _MARKS.get(type(event))
    if words is None:
        return ""
    note = None if names.hidden else find(names.session, getattr(event, "note", ""))
    return _(words).format(text=excerpt(note.text, EXCERPT) if note is not None else "…")


def already_there(out: AlreadyOut) -> str:
    """Return where the words of a note that stays in the room already are, "" for nowhere."""
    sheets = ", ".join(_("“{text}”").format(text=excerpt(title, EXCERPT)) for title in out.sheets)
    named = ", ".join(out.files[:MOST_FILES]) + (", …" if len(out.files) > MOST_FILES else "")
    on = n_(
        "Its words are on the sheet {titles}: the booklet leaves it out now.",
        "Its words are on the sheets {titles}: the booklet leaves them out now.",
        len(out.sheets),
    )
    files = n_(
        "{count} file written before may hold them: {names}.",
        "{count} files written before may hold them: {names}.",
        len(out.files),
    )
    told = [on.format(titles=sheets)] if out.sheets else []
    return " ".join([*told, *([files.format(count=len(out.files), names=named)] if out.files else [])])
