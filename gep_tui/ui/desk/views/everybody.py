"""Everybody on the list with their number keys: a line each with shares, or columns of names and times."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.people import muted, outside
from gep_tui.domain.session.rounds import round_of, to_come
from gep_tui.domain.session.shares import Share, shares
from gep_tui.domain.session.state import Person, Session
from gep_tui.locale import _
from gep_tui.ui.components.lines import HIDDEN, Line, Style, fit, line, pad, width
from gep_tui.ui.components.spots import SpotRow
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.crowd import Marks, crowd
from gep_tui.words.durations import clock

#: Cells from which there is room for words and bars.
WIDE = 34

#: The narrowest column of names and times.
COLUMN = 19


def people_rows(model: ViewModel, now: datetime, cells: int, rows: int) -> list[SpotRow]:
    """Return everybody on the list: a line each, columns with times, or speakers first and then the others.

    Each part has the id of its person.
    """
    listed = [person for person in model.session.people if person.listed]
    if rows <= 0 or not listed:
        return []
    found = {share.person: share for share in shares(model.session, now)}
    marks = _marks(model.session)
    if len(listed) <= rows:
        return _list(model, listed, found, marks, cells)
    columns = -(-len(listed) // rows)
    if cells // columns >= COLUMN:
        return _columns(model, listed, found, marks, cells // columns, -(-len(listed) // columns))
    heard = {} if model.hidden else {id: share for id, share in found.items() if share.turns}
    return crowd(listed, heard, marks, cells, rows)


def _list(model: ViewModel, listed: list[Person], found: dict[str, Share], marks: Marks, cells: int) -> list[SpotRow]:
    """Return a line for each person: number key, sign, name, share; shares are left out while hidden."""
    longest = max((share.seconds for share in found.values()), default=0.0)
    passed = _passed(model.session)
    size = len(str(len(listed)))
    rows: list[SpotRow] = []
    for number, person in enumerate(listed, 1):
        sign, style = marks(person)
        none = _("passed") if person.id in passed else _("not yet")
        tail = _share(model, found.get(person.id, Share(person=person.id)), longest, none, wide=cells >= WIDE)
        head = line((f"{number:>{size}}", "key"), (f" {sign} ", style))
        name = pad(person.name, max(4, cells - size - 3 - width(tail)))
        rows.append([(fit((*head, (name, style), *tail), cells), person.id)])
    return rows


def _columns(
    model: ViewModel, listed: list[Person], found: dict[str, Share], marks: Marks, across: int, rows: int
) -> list[SpotRow]:
    """Return number key, sign, name and time of everybody, in columns from top to bottom."""
    size = len(str(len(listed)))
    cells: SpotRow = []
    for number, person in enumerate(listed, 1):
        sign, style = marks(person)
        tail = _time(model, found.get(person.id, Share(person=person.id)))
        head = line((f"{number:>{size}}", "key"), (f" {sign} ", style))
        name = pad(person.name, max(1, across - size - 4 - width(tail)))
        cells.append((fit((*head, (name, style), *tail, (" ", "")), across), person.id))
    return [cells[row::rows] for row in range(rows)]


def _marks(session: Session) -> Marks:
    """Return a function for a person's sign and style: away, hand up, outside, silent, still to come, passed."""
    phase = session.phase
    quiet = muted(session, phase) if phase else {}
    away = outside(session, phase) if phase else {}
    waiting = set(to_come(session, phase)) if phase and phase.mode == "round" else set()
    passed = _passed(session)

    def mark(person: Person) -> tuple[str, Style]:
        if not person.present:
            return "∅", "dim"
        if person.id in session.hands:
            return "↑", ""
        if person.id in away:
            return "◁", "dim"
        if person.id in quiet:
            return "×", "dim"
        if person.id in passed:
            return "−", "dim"
        return ("·" if person.id in waiting else " "), ""

    return mark


def _passed(session: Session) -> tuple[str, ...]:
    """Return who has passed in this round of the current phase."""
    return round_of(session, session.phase).passed if session.phase else ()


def _share(model: ViewModel, share: Share, longest: float, none: str, wide: bool) -> Line:
    """Return a person's bar, time and turns; a dash for somebody who has not spoken, or `none` if there is room.

    Where there is none it is no wider than it must be: the name has the rest.
    """
    if model.hidden:
        return line((HIDDEN, "dim"))
    if not share.turns:
        return line((f" {none}" if wide else " –   ", "dim"))
    pieces = line(f"{clock(share.seconds):>6}{share.turns:>3}" if wide else f" {clock(share.seconds)}{share.turns:>3}")
    bar = "▇" * max(1, round(6 * share.seconds / longest)) if longest else ""
    return ((f" {bar:<6}", "bar"), *pieces) if wide else pieces


def _time(model: ViewModel, share: Share) -> Line:
    """Return a person's time alone."""
    if model.hidden:
        return line((HIDDEN, "dim"))
    return line((f" {clock(share.seconds)}", "")) if share.turns else line((" –", "dim"))
