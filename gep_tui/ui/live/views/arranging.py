"""The plan to be changed: each phase with its length and clock time, held ones dim, one of the others selected."""

from __future__ import annotations

from datetime import datetime

from rich.cells import cell_len

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.refit import Proposal, as_it_is
from gep_tui.domain.session.state import Session
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Style, around, cut, fit, line
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.durations import clock, planned_minutes

#: Cells from which clock times are shown beside the lengths.
WITH_TIMES = 44

#: The least cells for sign, minutes and name; remarks make room for them.
HEAD_CELLS = 20

#: More cells than these make a row hard to read across.
MOST_CELLS = 78


def to_come(session: Session) -> list[str]:
    """Return the phases that can be selected: the current one and those after it."""
    ids = [phase.id for phase in session.plan]
    return ids if session.phase is None else ids[ids.index(session.phase.id) :]


def arranging_lines(model: ViewModel, now: datetime, chosen: str, cells: int, rows: int) -> list[Line]:
    """Return the part of the plan around the selected phase that fits."""
    session, cells = model.session, min(cells, MOST_CELLS)
    here = as_it_is(session, now)
    coming = set(to_come(session))
    lines: list[Line] = []
    entries: list[bool] = []
    place, scope = 0, ""
    for phase in session.plan:
        if phase.scope != scope:
            scope = phase.scope
            block = session.block(scope) if scope else None
            if block is not None:
                title = f"{'':{16 if cells >= WITH_TIMES else 9}}{block.name.into(model.language)}"
                lines.append(line((cut(title, cells), "title")))
                entries.append(False)
        if phase.id == chosen:
            place = len(lines)
        lines.append(_row(model, phase, here, now, phase.id == chosen, phase.id in coming, cells))
        entries.append(True)
    return around(lines, place, cells, rows, entries)


def _row(
    model: ViewModel, phase: PlannedPhase, here: Proposal, now: datetime, chosen: bool, coming: bool, cells: int
) -> Line:
    """Return sign, clock time, minutes and name of a phase, followed by remarks such as its first planned length."""
    session = model.session
    current = session.phase is not None and session.phase.id == phase.id
    held = any(run.phase == phase.id for run in session.runs)
    again = phase.id in model.slots and model.slots[phase.id].again
    sign = "▶" if current else "−" if phase.skipped else "↻" if again else "✓" if held else " "
    style: Style = "bold" if chosen else "dim" if phase.skipped or not coming else ""
    times = f"{_clock_time(model, phase, here):>7}" if cells >= WITH_TIMES else ""
    minutes = "" if phase.skipped else planned_minutes(phase.seconds)
    name = f"{'  ' if phase.scope else ''}{model.name(phase)}{'*' if phase.protected else ''}"
    beside = _that_fits(_beside(model, phase, now, held), cells)
    head = line(("▸" if chosen else " ", "accent"), (f"{sign}{times} {minutes:>5}  {name}", style))
    return (*fit(head, max(1, cells - cell_len(beside) - 3)), (f"   {beside}" if beside else "", "dim"))


def _that_fits(words: list[str], cells: int) -> str:
    """Return as many of the remarks as leave room for the name of the phase."""
    while words and cells - cell_len("   ".join(words)) - 3 < HEAD_CELLS:
        words = words[:-1]
    return "   ".join(words)


def _beside(model: ViewModel, phase: PlannedPhase, now: datetime, held: bool) -> list[str]:
    """Return the remarks about a phase."""
    first = next((each.seconds for each in model.session.first_plan if each.id == phase.id), phase.seconds)
    words = [_("left out")] if phase.skipped else []
    if phase.starts is not None and not held:
        words.append(_("fixed at {time}").format(time=model.clock(phase.starts)))
    if phase.ends is not None:
        words.append(_("until {time}").format(time=model.clock(phase.ends)))
    if first != phase.seconds:
        words.append(_("was {before}").format(before=planned_minutes(first)))
    if held and (model.session.phase is None or model.session.phase.id != phase.id):
        words.append(_("took {real}").format(real=clock(phase_seconds(model.session, phase.id, now))))
    return words


def _clock_time(model: ViewModel, phase: PlannedPhase, here: Proposal) -> str:
    """Return when a phase would begin, or began if it does not come again."""
    began = next((run.started for run in model.session.runs if run.phase == phase.id), None)
    begins = here.begins.get(phase.id) or began
    return "" if begins is None or phase.skipped else model.clock(begins)
