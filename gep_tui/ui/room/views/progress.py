"""How far the half day is: the place in the plan, a bar, and when it will end."""

from __future__ import annotations

from datetime import datetime

from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, fit, line, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.phase import place_in_plan

#: Cells of the shortest bar that still says something.
SHORTEST = 6


def progress_line(model: ViewModel, now: datetime, cells: int) -> Line:
    """Return the progress in one line; only the place in the plan if the end cannot be foreseen."""
    session, timing, phase = model.session, model.timing, model.session.phase
    if phase is None:
        return ()
    place, end = line(f" {place_in_plan(session, phase)} "), timing.projected_end
    if end is None:
        return fit(place, cells)
    words = line(" " + _("end {time}").format(time=model.clock(end)) + " ")
    size = cells - width(place) - width(words)
    if size < SHORTEST:
        return fit((*place, *words), cells)
    whole = timing.session + max(0, int((end - now).total_seconds()))
    gone = size * timing.session // whole if whole else size
    return (*place, ("▇" * gone, "bar"), ("░" * (size - gone), "track"), *words)
