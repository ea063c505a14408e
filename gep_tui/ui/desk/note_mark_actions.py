"""Mark notes, or take a mark off: for a practice sheet, or because they stay in the room."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from gep_tui.domain.session.decisions.note_marks import (
    keep_in_room,
    let_leave_room,
    mark_for_sheet,
    unmark_for_sheet,
)
from gep_tui.domain.session.state import Note
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.views.notes import newest
from gep_tui.words.note_marks import already_there
from gep_tui.words.text import excerpt

#: Longest excerpt of a note, in cells.
EXCERPT = 40

#: Real seconds for which it is told where the words of a note already are.
WHERE_STANDS = 30.0


def switch_mark(desk: Desk, note: Note) -> None:
    """Mark `note` for a practice sheet, or take the mark off, and say which."""
    if desk.do(partial(unmark_for_sheet if note.for_sheet else mark_for_sheet, note=note.id)):
        off, on = _("No longer for a practice sheet: “{text}”."), _("★ For a practice sheet: “{text}”.")
        _say(desk, off if note.for_sheet else on, note)
        if note.in_room and not note.for_sheet:
            desk.say(
                _("{told} It stays in the room (⌂): it is offered for no sheet until K lets it go.").format(
                    told=desk.message
                )
            )


def switch_room(desk: Desk, note: Note) -> None:
    """Keep `note` in the room, or let it go, and say which."""
    if desk.do(partial(let_leave_room if note.in_room else keep_in_room, note=note.id)):
        off, on = (
            _("May leave the room again: “{text}”."),
            _("⌂ Stays in the room, in no document but yours: “{text}”."),
        )
        _say(desk, off if note.in_room else on, note)
        if not note.in_room:
            _look_where_it_is(desk, note)


def mark_chosen(desk: Desk) -> None:
    """Mark the chosen note, or the last one, for a practice sheet; if it is marked, take the mark off."""
    _switch_chosen(desk, switch_mark)


def keep_chosen(desk: Desk) -> None:
    """Keep the chosen note, or the last one, in the room; if it is kept there, let it go."""
    _switch_chosen(desk, switch_room)


def _look_where_it_is(desk: Desk, note: Note) -> None:
    """Add where the words of a note already are; this is read on a thread, since the clock must not wait."""
    live, told = desk.live, desk.message

    def work() -> None:
        from gep_tui.store.library.already_out import already_out

        with suppress(OSError):
            there = already_there(already_out(live.folder, live.session, note))
            if there and desk.message == told:
                desk.say(f"{told} {there}", stands=WHERE_STANDS)
                live.listeners.tell()

    threading.Thread(target=work, name="gep-already-out", daemon=True).start()


def _switch_chosen(desk: Desk, switch: Callable[[Desk, Note], None]) -> None:
    note = desk.selected_note() or newest(desk.live.session, 0)
    if note is None:
        desk.say(_("There is no note to choose yet."))
    else:
        switch(desk, note)


def _say(desk: Desk, words: str, note: Note) -> None:
    desk.say(words.format(text="…" if desk.hidden else excerpt(note.text, EXCERPT)))


ACTIONS: dict[str, DeskAction] = {"sheet_mark": mark_chosen, "keep_in_room": keep_chosen}
