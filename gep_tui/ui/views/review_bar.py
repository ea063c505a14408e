"""The lines above the record: the clock that goes on meanwhile, and the views with the keys that open them."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.lengths import whole_minutes
from gep_tui.domain.text import one_line
from gep_tui.export.durations import clock, minutes
from gep_tui.locale import _
from gep_tui.ui.lines import Line, Piece, cut, fit, line, spread, width
from gep_tui.ui.look import Look
from gep_tui.ui.views.face import LEVELS
from gep_tui.ui.views.grouping import phase_label


def clock_line(look: Look, cells: int) -> Line:
    """Return the phase's clock, who speaks and when it will all end; what matters least gives way first."""
    time, speaker, end = _time(look), _speaker(look), _end(look)
    for right in ((*speaker, *end), end, ()):
        if width(time) + width(right) + 8 <= cells or not right:
            break
    phase = look.session.phase
    name = phase_label(look.session, phase.id, look.language) if phase else ""
    room = max(0, cells - width(time) - width(right) - 4)
    left = line(("▶ ", "bold"), (cut(name, room), "title"), " ", *time) if room > 3 else time
    return fit(spread(left, right, cells), cells)


def _time(look: Look) -> Line:
    """Return the time left and the level's sign; elapsed where the phase has no length."""
    timing = look.timing
    style, sign = LEVELS[timing.level]
    if timing.state == "paused":
        return line((_("⏸ PAUSED {time}").format(time=clock(timing.paused)), "low"))
    if timing.left is None:
        return line((clock(timing.elapsed), "bold"), (" " + _("elapsed, no limit"), "dim"))
    of = "" if timing.allotted is None else f" / {clock(timing.allotted)}"
    return line((clock(timing.left), style), (of, "dim"), (f" {sign}" if sign else "", style))


def _speaker(look: Look) -> Line:
    turn = look.session.turn
    if turn is None:
        return ()
    over = " !!" if (look.timing.turn_left or 0) < 0 else ""
    name = cut(one_line(look.session.name(turn.person)), 16)
    return line(("● ", "good"), f"{name} {clock(look.timing.turn or 0)}{over}   ")


def _end(look: Look) -> Line:
    """Return when it will end, and how many minutes that is from the end agreed."""
    timing = look.timing
    if timing.projected_end is None:
        return ()
    late = whole_minutes(timing.behind)
    words = _("end {time}").format(time=look.clock(timing.projected_end))
    apart = f" ({'+' if late > 0 else '−'}{minutes(abs(timing.behind))})" if late else ""
    return line(words, (apart, "low" if late > 0 else "good"), " ")


def tabs(names: Sequence[str], current: int, cells: int) -> list[tuple[Line, int]]:
    """Return the views with their keys, each with its number; in a narrow terminal those next to the current one."""
    pieces = [_tab(number, name, number == current) for number, name in enumerate(names)]
    if sum(map(width, pieces)) > cells:
        pieces = [_tab(number, name, number == current, "") for number, name in enumerate(names)]
    first = 0
    while first < current and sum(width(piece) for piece in pieces[first : current + 1]) > cells:
        first += 1
    shown: list[tuple[Line, int]] = []
    used = 0
    for number in range(first, len(pieces)):
        used += width(pieces[number])
        if used > cells and number > current:
            break
        shown.append((fit(pieces[number], cells), number))
    return shown


def tabs_line(shown: Sequence[tuple[Line, int]]) -> Line:
    """Return the views as one line."""
    flat: list[Piece] = []
    for piece, _number in shown:
        flat.extend(piece)
    return tuple(flat)


def tab_at(shown: Sequence[tuple[Line, int]], cell: int) -> int:
    """Return the number of the view under the mouse, or -1."""
    at = 0
    for piece, number in shown:
        at += width(piece)
        if cell < at:
            return number
    return -1


def _tab(number: int, name: str, current: bool, behind: str = " ") -> Line:
    if current:
        return line(("[", "key"), (f"{number + 1} {name}", "invert"), ("]", "key"))
    return line((f" {number + 1}", "key"), f" {name}{behind}")


def status(look: Look, counted: tuple[int, int], find: str, withdrawn: bool, cells: int) -> Line:
    """Return what the list shows: which of how many is chosen, what is looked for, what is hidden."""
    here, count = counted
    words = _("{number} of {count}").format(number=here, count=count) if count else ""
    pieces: list[Piece] = [(f" {words} ", "dim")]
    if find:
        pieces.append((" " + _("holding “{words}”").format(words=cut(one_line(find), max(4, cells // 3))), "accent"))
    if withdrawn:
        pieces.append((" " + _("withdrawn ones too (✗)"), "low"))
    if look.hidden:
        pieces.append((" " + _("hidden"), "low"))
    return fit(tuple(pieces), cells)
