"""The clock of a session in one line, for screens shown over the live one: phase, time, speaker, end."""

from __future__ import annotations

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, cut, fit, line, spread, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.clock_face import LEVELS
from gep_tui.words.durations import clock, minutes
from gep_tui.words.labels import phase_label


def clock_line(model: ViewModel, cells: int) -> Line:
    """Return the phase's clock, the speaker and the projected end; the least important parts are left out first."""
    if model.timing.state == "closed":
        return fit(line(" ", (_("closed at {time}").format(time=model.clock(model.session.closed)), "bold")), cells)
    time, speaker, end = _time(model), _speaker(model), _end(model)
    for right in ((*speaker, *end), end, ()):
        if width(time) + width(right) + 8 <= cells or not right:
            break
    phase = model.session.phase
    name = phase_label(model.session, phase.id, model.language) if phase else ""
    room = max(0, cells - width(time) - width(right) - 4)
    left = line(("▶ ", "bold"), (cut(name, room), "title"), " ", *time) if room > 3 else time
    return fit(spread(left, right, cells), cells)


def _time(model: ViewModel) -> Line:
    """Return the time left with the sign of its level; without a length, the elapsed time."""
    timing = model.timing
    style, sign = LEVELS[timing.level]
    if timing.state == "paused":
        return line((_("⏸ PAUSED {time}").format(time=clock(timing.paused)), "low"))
    if timing.left is None:
        return line((clock(timing.elapsed), "bold"), (" " + _("elapsed, no limit"), "dim"))
    of = "" if timing.allotted is None else f" / {clock(timing.allotted)}"
    return line((clock(timing.left), style), (of, "dim"), (f" {sign}" if sign else "", style))


def _speaker(model: ViewModel) -> Line:
    turn = model.session.turn
    if turn is None:
        return ()
    over = " !!" if (model.timing.turn_left or 0) < 0 else ""
    name = cut(one_line(model.session.name(turn.person)), 16)
    return line(("● ", "good"), f"{name} {clock(model.timing.turn or 0)}{over}   ")


def _end(model: ViewModel) -> Line:
    """Return the projected end, and how many minutes it differs from the agreed one."""
    timing = model.timing
    if timing.projected_end is None:
        return ()
    late = whole_minutes(timing.behind)
    words = _("end {time}").format(time=model.clock(timing.projected_end))
    apart = _(" ({length} behind)") if late > 0 else _(" ({length} ahead)") if late else ""
    return line(words, (apart.format(length=minutes(abs(timing.behind))), "low" if late > 0 else "good"), " ")
