"""Everybody on the list with where they are: here since when, gone, never come, in whose place."""

from __future__ import annotations

from gep_tui.domain.session.people import listed, replaced
from gep_tui.domain.session.state import Person, Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Style, around, cut, fit, line, more_sign, pad, spread, width
from gep_tui.ui.desk.view_model import ViewModel

#: Cells from which there is room for more than the name.
NAMED = 36


def attendance_title(session: Session) -> str:
    """Return how many of the list are here."""
    everyone = listed(session)
    here = sum(person.present for person in everyone)
    return _("Attendance · {here} of {all} here").format(here=here, all=len(everyone))


def attendance_lines(model: ViewModel, chosen: str, cells: int, rows: int) -> list[Line]:
    """Return the people around the chosen one."""
    everyone = listed(model.session)
    place = next((place for place, person in enumerate(everyone) if person.id == chosen), 0)
    size = cells - len(more_sign(len(everyone))) if len(everyone) > rows else cells
    lines = [_row(model, person, number, person.id == chosen, size) for number, person in enumerate(everyone, 1)]
    return around(lines, place, cells, rows)


def _row(model: ViewModel, person: Person, number: int, here: bool, cells: int) -> Line:
    sign, state = _state(model, person)
    style: Style = "bold" if here else "" if person.present else "dim"
    head = line(("▸" if here else " ", "accent"), (f"{number:>2}. ", "key"), (f"{sign} ", "good"))
    tail = line((f" {state}", "good" if person.present else "dim")) if cells >= NAMED else ()
    room = max(4, cells - width(head) - width(tail) - 1)
    about = " · ".join(each for each in (one_line(person.service), one_line(person.function)) if each)
    name = one_line(person.name)
    told = f"{pad(name, 24)} {about}" if about and room >= 44 else name
    return fit(spread(line(*head, (cut(told, room), style)), tail, cells), cells)


def _state(model: ViewModel, person: Person) -> tuple[str, str]:
    """Return a sign and words for where somebody is."""
    other = replaced(model.session, person)
    place = _(", in place of {name}").format(name=one_line(other.name)) if other is not None else ""
    if person.present and person.arrived is not None:
        return "●", _("here since {time}").format(time=model.clock(person.arrived)) + place
    if person.left is not None:
        return "←", _("left at {time}").format(time=model.clock(person.left)) + place
    return "○", _("not here") + place
