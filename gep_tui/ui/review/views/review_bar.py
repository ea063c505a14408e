"""The lines above the record: the clock that goes on meanwhile, and the views with the keys that open them."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.session.lengths import whole_minutes
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Piece, cut, fit, line, spread, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.clock_face import LEVELS
from gep_tui.words.durations import clock, minutes
from gep_tui.words.labels import phase_label

#: A view's number and name, and its number again, from 0.
Tab = tuple[Line, int]


def clock_line(model: ViewModel, cells: int) -> Line:
    """Return the phase's clock, who speaks and when it will all end; what matters least gives way first."""
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
    """Return the time left and the level's sign; elapsed where the phase has no length."""
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
    """Return when it will end, and how many minutes that is from the end agreed."""
    timing = model.timing
    if timing.projected_end is None:
        return ()
    late = whole_minutes(timing.behind)
    words = _("end {time}").format(time=model.clock(timing.projected_end))
    apart = f" ({'+' if late > 0 else '−'}{minutes(abs(timing.behind))})" if late else ""
    return line(words, (apart, "low" if late > 0 else "good"), " ")


def tabs(names: Sequence[str], current: int, cells: int, most: int = 1) -> list[list[Tab]]:
    """Return the views with their keys, each with its number, in at most so many rows.

    Where not all have room there, one row has those next to the current one, between signs that there are more.
    """
    pieces = [_tab(number, name, number == current) for number, name in enumerate(names)]
    if sum(map(width, pieces)) > cells:
        pieces = [_tab(number, name, number == current, "") for number, name in enumerate(names)]
    found: list[list[Tab]] = [[]]
    left = cells
    for number, piece in enumerate(pieces):
        if width(piece) > left and found[-1]:
            found.append([])
            left = cells
        found[-1].append((fit(piece, left), number))
        left -= width(piece)
    return found if len(found) <= most else [_near(pieces, current, cells)]


def _near(pieces: Sequence[Line], current: int, cells: int) -> list[Tab]:
    """Return the views next to the current one that have room in a row."""
    room = cells - 2
    first = 0
    while first < current and sum(width(piece) for piece in pieces[first : current + 1]) > room:
        first += 1
    shown: list[Tab] = [(line(("‹", "dim")), first - 1)] if first else []
    for number in range(first, len(pieces)):
        if width(pieces[number]) > room and number > current:
            return [*shown, (line(("›", "dim")), number)]
        shown.append((fit(pieces[number], max(1, room)), number))
        room -= width(pieces[number])
    return shown


def tabs_line(shown: Sequence[Tab]) -> Line:
    """Return a row of views as one line."""
    flat: list[Piece] = []
    for piece, _number in shown:
        flat.extend(piece)
    return tuple(flat)


def tab_at(shown: Sequence[Sequence[Tab]], cell: int, row: int = 0) -> int:
    """Return the number of the view under the mouse, or -1."""
    at = 0
    for piece, number in shown[row] if 0 <= row < len(shown) else ():
        at += width(piece)
        if cell < at:
            return number
    return -1


def _tab(number: int, name: str, current: bool, behind: str = " ") -> Line:
    if current:
        return line(("[", "key"), (f"{number + 1} {name}", "invert"), ("]", "key"))
    return line((f" {number + 1}", "key"), f" {name}{behind}")


def status(model: ViewModel, counted: tuple[int, int], find: str, withdrawn: bool, cells: int) -> Line:
    """Return what the list shows: which of how many is chosen, what is looked for, what is hidden."""
    here, count = counted
    words = _("{number} of {count}").format(number=here, count=count) if count else ""
    pieces: list[Piece] = [(f" {words} ", "dim")]
    if find:
        pieces.append((" " + _("holding “{words}”").format(words=cut(one_line(find), max(4, cells // 3))), "accent"))
    if withdrawn:
        pieces.append((" " + _("withdrawn ones too (✗)"), "low"))
    if model.hidden:
        pieces.append((" " + _("hidden"), "low"))
    return fit(tuple(pieces), cells)
