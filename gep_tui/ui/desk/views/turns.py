"""The turns as a list: when, how long, who, under their phases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from gep_tui.domain.session.state import Session, Turn
from gep_tui.domain.stream import spans
from gep_tui.domain.stream.text import one_line, unaccented
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, cut, line, width
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.searching import holds, marked
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.grouping import GroupHead, names_of
from gep_tui.words.durations import clock
from gep_tui.words.labels import phase_label


def turn_entries(session: Session, language: str, wanted: tuple[str, ...]) -> list[ListEntry]:
    """Return headings and turns in the order in which people spoke; a heading's value is a GroupHead."""
    names = names_of(session)
    labels = {phase: phase_label(session, phase, language) for phase in {turn.phase for turn in session.turns}}
    entries: list[ListEntry] = []
    head: list[Turn] = []
    for turn in sorted(session.turns, key=lambda turn: turn.started):
        words = unaccented(f"{names.get(turn.person, turn.person)} {labels[turn.phase]}")
        if not holds(words, wanted):
            continue
        if not head or head[-1].phase != turn.phase:
            entries.append(ListEntry(f"head {turn.run} {len(entries)}", GroupHead(labels[turn.phase], 0), True))
        head = [turn]
        entries.append(ListEntry(turn.id, turn))
    return _counted(entries)


def _counted(entries: list[ListEntry]) -> list[ListEntry]:
    """Give each heading the number of entries below it."""
    found: list[ListEntry] = []
    count = 0
    for entry in reversed(entries):
        if entry.head:
            found.append(entry._replace(value=GroupHead(entry.value.name, count)))
            count = 0
        else:
            found.append(entry)
            count += 1
    return found[::-1]


def draw_turn(model: ViewModel, now: datetime, wanted: tuple[str, ...], entry: ListEntry, cells: int) -> Sequence[Line]:
    """Return the row of a heading or a turn."""
    if isinstance(entry.value, GroupHead):
        group = entry.value
        count = n_("{count} turn", "{count} turns", group.size).format(count=group.size)
        return [line((cut(group.name, max(4, cells - len(count) - 2)), "title"), (f"  {count}", "dim"))]
    turn: Turn = entry.value
    runs = spans.is_open(turn.spans)
    if cells >= 40:
        when, long = times(model, turn) + "  ", f"{length(model, now, turn):>7}  "
    else:
        when, long = model.clock(turn.started) + " ", length(model, now, turn) + " "
    head = line(("●" if runs else " ", "good"), " ", (when, "dim"), (long, "bold"))
    name = cut(one_line(model.session.name(turn.person)), cells - width(head))
    more = "" if turn.ended is not None else "  " + (_("still running") if runs else _("waiting"))
    return [line(*head, *marked(name, "", wanted), (more, "low"))]


def times(model: ViewModel, turn: Turn) -> str:
    """Return the beginning and end of a turn, to the second."""
    until = model.clock(turn.ended, seconds=True) if turn.ended else "…"
    return f"{model.clock(turn.started, seconds=True)}–{until:<8}"


def length(model: ViewModel, now: datetime, turn: Turn) -> str:
    """Return how long a turn has lasted, without pauses."""
    return clock(spans.seconds(turn.spans, model.session.until(now)))


def turn_words(model: ViewModel, now: datetime, turn: Turn) -> str:
    """Return a turn in one phrase, for use in questions."""
    return _("{name}, {time}, {length}").format(
        name=one_line(model.session.name(turn.person)),
        time=model.clock(turn.started, seconds=True),
        length=length(model, now, turn),
    )
