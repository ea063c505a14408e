"""The plan: every phase with its clock time, its planned and real minutes, the current one marked."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase, is_break
from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.session.timetable import Slot
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Style, cut, fit, line, more_sign, spread
from gep_tui.ui.components.spots import Spot
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.durations import clock, planned_minutes

#: Cells from which there is room for planned and real minutes beside the clock time, and for words.
WIDE = 28


def plan_lines(model: ViewModel, cells: int, rows: int) -> list[Line]:
    """Return the part of the plan around the current phase that fits."""
    return [shown for shown, _id in plan_spots(model, cells, rows)]


def plan_spots(model: ViewModel, cells: int, rows: int) -> list[Spot]:
    """Return the same as `plan_lines`, each row with the id of its phase."""
    session = model.session
    spots: list[Spot] = []
    here = 0
    scope = None
    for phase in session.plan:
        if phase.scope != scope:
            scope = phase.scope
            title = _block_title(model, scope)
            if title:
                spots.append((line((cut(title, cells), "title")), ""))
        if session.phase is not None and phase.id == session.phase.id:
            here = len(spots)
        spots.append((_row(model, phase, cells), phase.id))
    return [(fit(shown, cells), id) for shown, id in _window(spots, here, rows)]


def _row(model: ViewModel, phase: PlannedPhase, cells: int) -> Line:
    session = model.session
    current = session.phase is not None and session.phase.id == phase.id
    held = any(run.phase == phase.id for run in session.runs)
    slot = None if phase.skipped else model.slots.get(phase.id)
    again = slot is not None and slot.again
    sign, style = _sign(phase, current, held, again)
    wide = cells >= WIDE
    minutes = _minutes(model, phase, slot, held and not current and not again, wide)
    time = model.clock(slot.begins) if slot is not None else " " * 5
    head = line((sign, style), (f"{' ' if wide else ''}{time} ", style or "dim"), (model.name(phase), style))
    return spread(head, line((minutes, style), ("*" if phase.protected else " ", "dim")), cells)


def _sign(phase: PlannedPhase, current: bool, held: bool, again: bool) -> tuple[str, Style]:
    if current:
        return "▶", "bold"
    if phase.skipped:
        return "−", "dim"
    if again:
        return "↻", ""
    return ("✓", "dim") if held else (" ", "")


def _minutes(model: ViewModel, phase: PlannedPhase, slot: Slot | None, over: bool, wide: bool) -> str:
    """Return planned minutes: with the real ones for a phase that was held, what is left for one that comes again.

    Of a break to come, return when it ends.
    """
    if phase.skipped:
        return _("left out")
    if is_break(phase) and not over and slot is not None and slot.ends is not None:
        time = model.clock(slot.ends)
        return _("back {time}").format(time=time) if wide else f"→{time}"
    planned = planned_minutes(phase.seconds)
    if slot is not None and slot.left is not None:
        return _as(planned, slot.left)
    if not over:
        return planned
    real = _as(planned, phase_seconds(model.session, phase.id, model.session.last_at))
    return f"{planned} ({real})" if wide else real


def _as(planned: str, seconds: float) -> str:
    """Return a length as `planned` is told: to the second, or in whole minutes."""
    return clock(seconds) if ":" in planned else str(whole_minutes(seconds))


def _block_title(model: ViewModel, scope: str) -> str:
    block = model.session.block(scope) if scope else None
    return block.name.into(model.language) if block else ""


def _window(spots: list[Spot], here: int, rows: int) -> list[Spot]:
    """Return `rows` rows with the current one visible; the first and the last one say how many phases are beyond."""
    if len(spots) <= rows or rows <= 0:
        return spots[: max(0, rows)]
    first = max(0, min(here - rows // 3, len(spots) - rows))
    shown = spots[first : first + rows]
    if first and here > first:
        shown[0] = _more(spots[: first + 1])
    if first + rows < len(spots) and rows > 1:
        shown[-1] = _more(spots[first + rows - 1 :])
    return shown


def _more(beyond: list[Spot]) -> Spot:
    """Return the row that says how many phases are in the rows that it replaces."""
    return line((f" {more_sign(sum(bool(id) for _shown, id in beyond))}", "dim")), ""
