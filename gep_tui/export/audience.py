"""For whom an export is: every one of them says so."""

from __future__ import annotations

from gep_tui.export.part import PRIVATE, Part
from gep_tui.locale import _


def for_whom(part: Part, *, facilitator: bool = False, record: bool = False) -> str:
    """Return the line that says for whom `part` is.

    `facilitator` is the facilitator's own page, `record` one of the full tables (CSV, JSON).
    """
    if part.what == "kind" and part.id == PRIVATE:
        return _("For whoever wrote these notes, and nobody else.")
    if facilitator or part.what in ("turns", "speaking"):
        return _("For the facilitator alone: this shows how long each person spoke. Not to be passed on.")
    if part.what == "person":
        return _("For {person} alone: what the others said stays in the group.").format(person=part.id)
    if record and part.what in ("all", "phase"):
        return _("For the facilitator alone: this is the full record. Not to be passed on.")
    return _("For the members of the group: what is said here stays here.")
