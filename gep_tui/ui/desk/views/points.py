"""What was set aside, with what became of each point."""

from __future__ import annotations

from gep_tui.domain.session.points import ParkedPoint, followed, outcome_of, points
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import HIDDEN, Line, Style, around, fit, line, more_sign, pad, spread, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.choosing import point_state
from gep_tui.words.kinds import kind_label
from gep_tui.words.labels import phase_label
from gep_tui.words.moments import weekday_and_day
from gep_tui.words.text import GLANCE, excerpt

#: Cells from which there is room for who said it; for kind and phase too.
NAMED, WIDE = 36, 100


def points_title(session: Session) -> str:
    """Return how many points are still open."""
    count = sum(outcome_of(session, note.id) == "open" for note in points(session))
    title, open_ones = _("Set aside"), n_("{count} still open", "{count} still open", count)
    return f"{title} · {open_ones.format(count=count)}"


def point_lines(model: ViewModel, chosen: str, cells: int, rows: int) -> list[Line]:
    """Return the points around the chosen one."""
    notes = points(model.session)
    place = next((place for place, note in enumerate(notes) if note.id == chosen), 0)
    size = cells - len(more_sign(len(notes))) if len(notes) > rows else cells
    lines = [_row(model, note, number, note.id == chosen, size) for number, note in enumerate(notes, 1)]
    return around(lines, place, cells, rows)


def _row(model: ViewModel, note: ParkedPoint, number: int, here: bool, cells: int) -> Line:
    point = followed(model.session, note.id)
    outcome = point.outcome if point is not None else "open"
    style: Style = "bold" if here else "" if outcome == "open" else "dim"
    state = point_state(outcome, one_line(model.session.name(point.person)) if point is not None else "")
    sign = {"open": " ", "settled": "✓", "assigned": "→", "carried": "»"}.get(outcome, "?")
    head = line(("▸" if here else " ", "accent"), (f"{number}. ", "key"), (f"{sign} ", "good"))
    tail = line((f" {state}" if state and cells >= NAMED else "", "good"))
    if cells >= NAMED and not model.hidden:
        tail = (*line((f" {pad(one_line(model.session.name(note.person)), 8)}", "accent")), *tail)
    if cells >= WIDE:
        where = pad(excerpt(_where(model, note), 20), 20)
        tail = (
            *line(
                (
                    f" {pad(_kind(model, note), 14)}",
                    "mark",
                ),
                (f" {where}", "dim"),
            ),
            *tail,
        )
    room = max(4, cells - width(head) - width(tail) - 1)
    text = HIDDEN if model.hidden else excerpt(note.text[:GLANCE], room)
    return fit(spread(line(*head, (text, style)), tail, cells), cells)


def _where(model: ViewModel, note: ParkedPoint) -> str:
    """Return the phase in which it came up, or the day of the session."""
    if note.made is not None:
        return weekday_and_day(note.made, model.wall.year)
    return phase_label(model.session, note.phase, model.language)


def _kind(model: ViewModel, note: ParkedPoint) -> str:
    phase = model.session.planned(note.phase)
    return one_line(kind_label(model.session, note.kind, phase.scope if phase is not None else "", model.language))
