"""What the parts of a practice sheet are called, and of what it was made."""

from __future__ import annotations

from gep_tui.domain.group.practice_sheet import PracticeSheet
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
