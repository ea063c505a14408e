"""Everybody of the list with their number keys: a line each with their share, or columns of names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from rich.cells import set_cell_size

from gep_tui.domain.floor import Share, round_of, shares, to_come
from gep_tui.domain.people import muted
from gep_tui.domain.state import Person, Session
from gep_tui.export.durations import clock
from gep_tui.locale import _
from gep_tui.ui.lines import GLANCE, HIDDEN, Line, Style, fit, line, pad, visible, width
from gep_tui.ui.look import Look

#: From so many cells on there is room for words and bars.
WIDE = 34

#: A column of names is no narrower.
NARROWEST = 7


def everybody(look: Look, now: datetime, cells: int, rows: int) -> list[Line]:
    """Return everybody of the list, in several columns of bare names where one column is too short."""
    listed = [person for person in look.session.people if person.listed]
    if rows <= 0 or not listed:
        return []
    if len(listed) <= rows:
        return _list(look, now, listed, cells)
    return _columns(look, listed, cells, rows)


def _list(look: Look, now: datetime, listed: list[Person], cells: int) -> list[Line]:
    """Return a line a person: number key, sign, name, share; shares stay away while hidden."""
    found: dict[str, Share] = {share.person: share for share in shares(look.session, now)}
    longest = max((share.seconds for share in found.values()), default=0.0)
    marks = _marks(look.session)
    passed = _passed(look.session)
    size = len(str(len(listed)))
    lines = []
    for number, person in enumerate(listed, 1):
        sign, style = marks(person)
        none = _("passed") if person.id in passed else _("not yet")
        tail = _share(look, found.get(person.id, Share(person=person.id)), longest, none, wide=cells >= WIDE)
        head = line((f"{number:>{size}}", "key"), (f" {sign} ", style))
        name = pad(person.name, max(4, cells - size - 3 - width(tail)))
        lines.append(fit((*head, (name, style), *tail), cells))
    return lines


def _columns(look: Look, listed: list[Person], cells: int, rows: int) -> list[Line]:
    """Return number keys, signs and names in as many columns as are needed, or as there is room for."""
    count = min(-(-len(listed) // rows), max(1, cells // NARROWEST))
    size, across = len(str(len(listed))), cells // count
    marks = _marks(look.session)
    pieces = []
    for number, person in enumerate(listed, 1):
        sign, style = marks(person)
        name = set_cell_size(visible(person.name[:GLANCE]), max(0, across - size - 2))
        pieces.append(fit(line((f"{number:>{size}}", "key"), (f"{sign}{name} ", style)), across))
    shown = pieces[: count * rows]
    if len(pieces) > len(shown):
        shown[-1] = line(("⋮", "dim"))
    high = -(-len(shown) // count)
    return [tuple(piece for cell in shown[row::high] for piece in cell) for row in range(high)]


def _marks(session: Session) -> Callable[[Person], tuple[str, Style]]:
    """Return what gives a person's sign and style: out, hand up, silent, still to come in the round, passed."""
    phase = session.phase
    quiet = muted(session, phase) if phase else {}
    waiting = set(to_come(session, phase)) if phase and phase.mode == "round" else set()
    passed = _passed(session)

    def mark(person: Person) -> tuple[str, Style]:
        if not person.present:
            return "⌂", "dim"
        if person.id in session.hands:
            return "↑", ""
        if person.id in quiet:
            return "×", "dim"
        if person.id in passed:
            return "−", "dim"
        return ("·" if person.id in waiting else " "), ""

    return mark


def _passed(session: Session) -> tuple[str, ...]:
    """Return who has let the round of the current phase go by."""
    return round_of(session, session.phase).passed if session.phase else ()


def _share(look: Look, share: Share, longest: float, none: str, wide: bool) -> Line:
    """Return a person's bar, time and turns; a sign, and where there is room `none`, for who has not spoken."""
    if look.hidden:
        return line((HIDDEN, "dim"))
    if not share.turns:
        return line((pad(none, 16, right=True) if wide else "     –   ", "dim"))
    pieces = line(f"{clock(int(share.seconds)):>6}{share.turns:>3}")
    bar = "▇" * max(1, round(6 * share.seconds / longest)) if longest else ""
    return ((f" {bar:<6}", "bar"), *pieces) if wide else pieces
