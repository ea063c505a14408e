"""What the parts of a practice sheet are called, and of what it was made."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, n_

#: The fields of a sheet, as its page names them.
FIELD_NAMES = {
    "title": N_("Title"),
    "situation": N_("Situation"),
    "done": N_("What was done"),
    "worked": N_("What made it work"),
    "watch": N_("Watch points"),
    "readers": N_("For whom"),
    "tags": N_("Tags"),
    "sources": N_("Sources"),
}


def field_name(field: str) -> str:
    """Return the name of a field of a sheet."""
    return _(FIELD_NAMES[field])


def sources(sheet: PracticeSheet) -> str:
    """Return of how many notes and sessions a sheet was made, "" if of none."""
    if not sheet.sources:
        return ""
    count, sessions = len(sheet.sources), len({each.session for each in sheet.sources})
    told = n_("{count} note", "{count} notes", count).format(count=count)
    words = n_("{notes} of one session", "{notes} of {count} sessions", sessions)
    return words.format(notes=told, count=sessions)


def left_out(sheets: Sequence[PracticeSheet]) -> str:
    """Return which sheets are left out, because a note of which they were made stays in the room; "" for none."""
    if not sheets:
        return ""
    text = n_(
        "{count} sheet is left out, made of a note that stays in the room: {titles}.",
        "{count} sheets are left out, made of notes that stay in the room: {titles}.",
        len(sheets),
    )
    titles = ", ".join(_("“{text}”").format(text=one_line(sheet.title)) for sheet in sheets)
    return text.format(count=len(sheets), titles=titles)


def made_of_what_stays() -> str:
    """Return a warning about a sheet that was made of a note which stays in the room."""
    return _("This sheet was made of a note that stays in the room (⌂).")
