"""Two stretches of the clock side by side: what was done on each screen since they diverged."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from gep_tui.domain.session.claim import Claim
from gep_tui.domain.session.events import ClockEvent, Event, Redone, SeatTaken, Undone
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.undo_entry import command_of
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import EMPTY, Line, fit, line, width
from gep_tui.ui.components.wrapped import rows as wrapped
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words import refusals

#: Cells between the two columns.
GAP = 2


def stretch_lines(model: ViewModel, record: Record, claim: Claim, cells: int) -> list[Line]:
    """Return the steps of the holder and of the claimant since they diverged, in two columns, the latest first."""
    room = max(1, (cells - GAP - 1) // 2)
    columns = [
        _column(model, _steps(record, writer, after), side_of(model, writer), room)
        for writer, after in ((claim.holder, claim.holder_seq), (claim.writer, _seq(claim.key) - 1))
    ]
    return [_beside(left, right, room, cells) for left, right in zip_longest(*columns, fillvalue=EMPTY)]


def side_of(model: ViewModel, writer: str) -> str:
    """Return the name of the screen to which a stretch belongs."""
    name = one_line(model.session.authors.get(writer, ""))
    here = writer == model.writer
    if name:
        return _("{name} (this screen)").format(name=name) if here else name
    return _("this screen") if here else _("the other screen")


def _steps(record: Record, writer: str, after: int) -> list[Event]:
    """Return the clock commands of a writer after its event `after`."""
    own = (event for event in record.events if event.writer == writer and event.seq > after)
    return [event for event in own if isinstance(event, ClockEvent | SeatTaken | Undone | Redone)]


def _column(model: ViewModel, steps: Sequence[Event], head: str, room: int) -> list[Line]:
    found = [fit(line((head, "title")), room)]
    for event in reversed(steps):
        found += [line(row) for row in wrapped(f"{model.clock(event.at)} {_told(model, event)}", room)]
    return found if steps else [*found, line((_("nothing done to the clock"), "dim"))]


def _told(model: ViewModel, event: Event) -> str:
    match event:
        case SeatTaken():
            return _("clock taken")
        case Undone():
            return _("undo of a command")
        case Redone():
            return _("redo of a command")
    return refusals.command(command_of(event), model)


def _beside(left: Line, right: Line, room: int, cells: int) -> Line:
    left = fit(left, room)
    return fit((*line(" ", *left, " " * (room - width(left) + GAP)), *fit(right, room)), cells)


def _seq(key: str) -> int:
    seq = key.rpartition("-")[2]
    return int(seq) if seq.isdecimal() else 0
