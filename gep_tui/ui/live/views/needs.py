"""How much room the panels of the live screen would fill: constant as long as plan and people are."""

from __future__ import annotations

from rich.cells import cell_len

from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.phase import phase_rows, sentence_rows
from gep_tui.ui.live.layout import Needs, Places, places, widths
from gep_tui.words.text import GLANCE, visible

#: Cells beside the name of a phase (sign, minutes, clock time), and of a person (number, bar, time, turns).
BESIDE_PHASE, BESIDE_PERSON = 16, 24

#: The most cells of a name.
LONGEST = 30

#: Numbers of people from which two columns are wanted, and as many as there is room for.
TWO, MANY = 16, 40

#: Rows of the floor besides its people: the speaker, the next one, the progress of the round, raised hands.
FLOOR = 4

#: Rows of the phase besides its texts: the smallest drawn digits, the words below them, the progress.
PHASE = 5


def live_places(model: ViewModel, columns: int, rows: int, docked: int | None = None) -> Places:
    """Return the places of all parts; `docked` are the rows of the docked panel."""
    return places(columns, rows, needs(model, columns, docked))


def needs(model: ViewModel, columns: int, docked: int | None = None) -> Needs:
    """Return the room that the panels need in a window of `columns`."""
    session = model.session
    people = [person for person in session.people if person.listed]
    plan_cells = _longest([model.name(phase) for phase in session.plan]) + BESIDE_PHASE
    one = _longest([person.name for person in people]) + BESIDE_PERSON
    floor_cells = one if len(people) < TWO else 2 * one if len(people) < MANY else columns
    _plan, phase, _floor = widths(columns, Needs(plan_cells=plan_cells, floor_cells=floor_cells))
    cells = max(1, phase - 2)
    blocks = len({each.scope for each in session.plan} - {""})
    return Needs(
        plan_cells=plan_cells,
        plan_rows=len(session.plan) + blocks,
        floor_cells=floor_cells,
        floor_rows=len(people) + FLOOR,
        phase_rows=PHASE + max((phase_rows(model, each, cells) for each in session.plan), default=0),
        least=2 + max((sentence_rows(model, each, cells) for each in session.plan), default=0),
        said=1 + (sentence_rows(model, session.phase, cells) if session.phase is not None else 0),
        docked=docked,
    )


def _longest(names: list[str]) -> int:
    """Return the cells of the longest of some names."""
    return min(LONGEST, max((cell_len(visible(name[:GLANCE])) for name in names), default=0))
