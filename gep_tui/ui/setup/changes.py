"""Change the current phase of the plan in set-up."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.setup.form import SetupForm


def question(form: SetupForm, id: str, phase: str, now: datetime) -> str:
    """Return the question to ask first, so that one wrong key skips no protected phase; "" if none is needed."""
    found = _phase(form, phase, now)
    if id != "skip" or found is None or not found.protected or found.skipped:
        return ""
    name = one_line(found.name.into(form.language))
    return _("“{phase}” is protected. Leave it out all the same?").format(phase=name)


def change(form: SetupForm, id: str, phase: str, now: datetime) -> str:
    """Apply `more`, `less`, `skip` or `free` to a phase; return why that is impossible, or ""."""
    found = _phase(form, phase, now)
    if found is None:
        return ""
    if id == "skip":
        form.left_out ^= {phase}
    elif id == "free":
        form.free(phase, now)
    else:
        return _change_length(form, found, 1 if id == "more" else -1, now)
    return ""


def _change_length(form: SetupForm, phase: PlannedPhase, step: int, now: datetime) -> str:
    """Change the length to the next whole minute."""
    if phase.ends is not None:
        return _("This phase ends at a clock time: it has no length to change.")
    if phase.seconds is None or phase.skipped:
        return _("This phase has no length to change.")
    minutes = phase.seconds // 60 + 1 if step > 0 else -(-phase.seconds // 60) - 1
    form.set_length(phase.id, minutes * 60, now)
    return ""


def _phase(form: SetupForm, phase: str, now: datetime) -> PlannedPhase | None:
    return next((each for each in form.fitted(now).plan.phases if each.id == phase), None)
