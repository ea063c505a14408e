"""Change the current phase of the plan in set-up."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.setup.sheet import Sheet


def question(sheet: Sheet, id: str, phase: str, now: datetime) -> str:
    """Return the question to ask first, so that one wrong key skips no protected phase; "" if none is needed."""
    found = _phase(sheet, phase, now)
    if id != "skip" or found is None or not found.protected or found.skipped:
        return ""
    name = one_line(found.name.into(sheet.language))
    return _("“{phase}” is protected. Leave it out all the same?").format(phase=name)


def change(sheet: Sheet, id: str, phase: str, now: datetime) -> str:
    """Apply `more`, `less`, `skip` or `free` to a phase; return why that is impossible, or ""."""
    found = _phase(sheet, phase, now)
    if found is None:
        return ""
    if id == "skip":
        sheet.left_out ^= {phase}
    elif id == "free":
        sheet.free(phase, now)
    else:
        return _change_length(sheet, found, 1 if id == "more" else -1, now)
    return ""


def _change_length(sheet: Sheet, phase: PlannedPhase, step: int, now: datetime) -> str:
    """Change the length to the next whole minute."""
    if phase.ends is not None:
        return _("This phase ends at a clock time: it has no length to change.")
    if phase.seconds is None or phase.skipped:
        return _("This phase has no length to change.")
    minutes = phase.seconds // 60 + 1 if step > 0 else -(-phase.seconds // 60) - 1
    sheet.set_length(phase.id, minutes * 60, now)
    return ""


def _phase(sheet: Sheet, phase: str, now: datetime) -> PlannedPhase | None:
    return next((each for each in sheet.fitted(now).plan.phases if each.id == phase), None)
