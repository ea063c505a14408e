"""Who may read an export: every export states it."""

from __future__ import annotations

from typing import Literal

from gep_tui.export.part import PRIVATE, Part
from gep_tui.locale import _

#: The author of the notes, the facilitator, one person, or all members of the group.
Reader = Literal["writer", "facilitator", "person", "group"]


def reader(part: Part, *, facilitator: bool = False, record: bool = False) -> Reader:
    """Return who may read `part`.

    `facilitator`: this is the facilitator's own page. `record`: this is a full table (CSV, JSON).
    """
    if part.what == "kind" and part.id == PRIVATE:
        return "writer"
    if facilitator or part.what in ("turns", "speaking"):
        return "facilitator"
    if part.what == "person":
        return "person"
    return "facilitator" if record and part.what in ("all", "phase") else "group"


def for_whom(part: Part, *, facilitator: bool = False, record: bool = False) -> str:
    """Return the line at the head of an export that says who may read it and why; arguments as in `reader`."""
    match reader(part, facilitator=facilitator, record=record):
        case "writer":
            return _("For whoever wrote these notes, and nobody else.")
        case "facilitator" if facilitator or part.what in ("turns", "speaking"):
            return _("For the facilitator alone: this shows how long each person spoke. Not to be passed on.")
        case "facilitator":
            return _("For the facilitator alone: this is the full record. Not to be passed on.")
        case "person":
            return _("For {person} alone: what the others said stays in the group.").format(person=part.id)
    return _("For the members of the group: what is said here stays here.")
