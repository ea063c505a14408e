"""Planned against actual lengths, phase by phase, and everybody's share of the floor: as bars and in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from rich.cells import cell_len

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.lengths import whole_seconds
from gep_tui.domain.session.shares import Share, told_shares
from gep_tui.domain.session.timing import allotted_seconds, phase_seconds
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, Style, cut, line, pad, width
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence, draw_sentence
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.bars import FULL, LEFT, OVER, length_bar, share_cells
from gep_tui.words.durations import clock
from gep_tui.words.labels import phase_label

#: Cells from which there is a column for the lengths, and one for the bar.
LENGTHS, BARS = 36, 66
#: Cells of a length, and of a difference with its sign.
LENGTH, DIFFERENCE = 8, 11

#: A number of turns whose words are as long as any.
MANY = 99


class PhaseTime(NamedTuple):
    """A phase's lengths in whole seconds: as first planned, as in force, as held (`None`: not yet)."""

    id: str
    name: str
    sign: str
    first: int | None
    planned: int | None
    held: int | None
    longest: int

    @property
    def more(self) -> int | None:
        """How many seconds longer than first planned it was held; below 0 if shorter."""
        return None if self.held is None or self.first is None else self.held - self.first


class Spoken(NamedTuple):
    """A person's share of the floor, next to the longest one."""

    name: str
    share: Share
    longest: float


def time_entries(model: ViewModel, now: datetime) -> list[ListEntry]:
    """Return the phases, the sums, then the people, under headings."""
    phases = phase_times(model, now)
    entries = [ListEntry("head phases", None, True)]
    entries += [ListEntry(f"phase {phase.id}", phase) for phase in phases]
    entries.append(ListEntry("sum", Sentence(sums(phases), "bold")))
    found = told_shares(model.session, now)
    longest = max((share.seconds for share in found), default=0.0)
    entries.append(ListEntry("head shares", Sentence(_("Speaking"), "title"), True))
    if model.hidden:
        return [*entries, ListEntry("hidden", Sentence(_("Shares are hidden (z shows them).")))]
    names = {person.id: one_line(person.name) for person in model.session.people}
    entries += [
        ListEntry(f"share {share.person}", Spoken(names.get(share.person, share.person), share, longest))
        for share in found
    ]
    entries.append(ListEntry("spoken", Sentence(_spoken(found), "bold")))
    return entries


def phase_times(model: ViewModel, now: datetime) -> list[PhaseTime]:
    """Return the lengths of the plan's phases, leaving out those that were skipped and never held."""
    session = model.session
    held = {run.phase for run in session.runs}
    first = {phase.id: phase.seconds for phase in session.first_plan}
    shown = [phase for phase in session.plan if phase.id in held or not phase.skipped]
    found = []
    for phase in shown:
        planned = allotted_seconds(session, phase)
        actual = whole_seconds(phase_seconds(session, phase.id, now)) if phase.id in held else None
        before = first.get(phase.id, planned)
        found.append((phase, before if before is not None else planned, planned, actual))
    longest = max((max(before or 0, actual or 0) for _phase, before, _planned, actual in found), default=0)
    return [
        PhaseTime(
            phase.id,
            phase_label(session, phase.id, model.language),
            _sign(model, phase, actual),
            before,
            planned,
            actual,
            longest,
        )
        for phase, before, planned, actual in found
    ]


def sums(phases: Sequence[PhaseTime]) -> str:
    """Return the total planned and actual lengths of the phases that were held, in words."""
    over = [phase for phase in phases if phase.held is not None]
    planned = sum(phase.first or 0 for phase in over)
    held = sum(phase.held or 0 for phase in over)
    text = _("So far: {held} of {planned} planned ({more}).").format(
        held=clock(held), planned=clock(planned), more=signed(held - planned)
    )
    late = [phase.more or 0 for phase in over if (phase.more or 0) > 0]
    if late:
        words = n_("{time} over in {count} phase.", "{time} over in {count} phases.", len(late))
        text += " " + words.format(time=signed(sum(late)), count=len(late))
    if any(phase.first != phase.planned for phase in over):
        text += " " + _("Planned is what the plan said at the opening.")
    return text


def draw_time(entry: ListEntry, cells: int) -> Sequence[Line]:
    """Return the rows of a phase, a person or a sentence."""
    value = entry.value
    if value is None:
        return [_columns(cells)]
    if isinstance(value, PhaseTime):
        return [_phase_row(value, cells)]
    if isinstance(value, Spoken):
        return [_share_row(value, cells)]
    return draw_sentence(entry, cells)


def signed(seconds: int) -> str:
    """Return a difference with its sign."""
    return f"+{clock(seconds)}" if seconds > 0 else clock(seconds)


def _sign(model: ViewModel, phase: PlannedPhase, held: int | None) -> str:
    if model.session.phase is not None and model.session.phase.id == phase.id:
        return "▶ "
    if phase.skipped:
        return "− "
    return "  " if held is None else "✓ "


def _phase_row(phase: PhaseTime, cells: int) -> Line:
    lengths, bar = _lengths(phase) if cells >= LENGTHS else _short(phase), _bar(phase, cells)
    room = cells - 2 - width((*lengths, *bar))
    return (*line(phase.sign, pad(phase.name, max(4, room))), *lengths, *bar)


def _lengths(phase: PhaseTime) -> Line:
    """Return planned and actual lengths and their difference; overtime has its own sign."""
    planned = _("no limit") if phase.first is None else clock(phase.first)
    held = "" if phase.held is None else clock(phase.held)
    style: Style = "last" if (phase.more or 0) > 0 else ""
    return line(
        (f" {pad(planned, LENGTH, right=True)}", "dim"),
        (f" {held:>{LENGTH}}", "bold"),
        (f" {_more(phase):<{DIFFERENCE}}", style),
    )


def _columns(cells: int) -> Line:
    """Return the heading above the lengths."""
    if cells < LENGTHS:
        return line((cut(_("Actual, difference"), cells), "title"))
    planned, held = pad(_("planned"), LENGTH, right=True), pad(_("actual"), LENGTH, right=True)
    lengths = f" {planned} {held} " + _("difference")
    bar = 1 + min(40, cells // 3) if cells >= BARS else 0
    room = cells - max(len(lengths), 2 * LENGTH + DIFFERENCE + 3) - bar
    return line((pad(_("Phases"), max(4, room)), "title"), (lengths, "dim"))


def _short(phase: PhaseTime) -> Line:
    return line((f" {'' if phase.held is None else clock(phase.held)} {_more(phase)}".rstrip(), "bold"))


def _more(phase: PhaseTime) -> str:
    if phase.more is None:
        return ""
    return signed(phase.more) + (" !!" if phase.more > 0 else "")


def _bar(phase: PhaseTime, cells: int) -> Line:
    """Return a bar of the actual length within the planned one, and of what went beyond."""
    if cells < BARS or not phase.longest:
        return ()
    size = min(40, cells // 3)
    bar = length_bar(phase.first, phase.held or 0, phase.longest, size)
    return line(
        " ", (FULL * bar.within, "bar"), (OVER * bar.over, "last"), (LEFT * bar.left, "track"), " " * (size - sum(bar))
    )


def _share_row(spoken: Spoken, cells: int) -> Line:
    figures = _figures(spoken.share, cells)
    bar: Line = ()
    if cells >= BARS:
        size = min(40, cells // 3)
        part = share_cells(spoken.share.seconds, spoken.longest, size)
        bar = line(" ", (FULL * part, "bar"), " " * (size - part))
    room = cells - 2 - width((*figures, *bar))
    return (*line("  ", pad(spoken.name, max(4, room))), *figures, *bar)


def _figures(share: Share, cells: int) -> Line:
    """Return time, share and turns in columns, or say that a person has not spoken."""
    percent = _("{percent}%").format(percent=round(share.share * 100))
    time = clock(share.seconds)
    if cells < LENGTHS:
        return line((f" {time} {percent}" if share.turns else " " + _("not yet"), "bold" if share.turns else "dim"))
    turns, most = (n_("{count} turn", "{count} turns", count).format(count=count) for count in (share.turns, MANY))
    words = f" {time:>{LENGTH}} {percent:>6}  {turns}" if share.turns else " " + _("not yet").rjust(LENGTH)
    return line((pad(words, LENGTH + 10 + cell_len(most)), "bold" if share.turns else "dim"))


def _spoken(found: Sequence[Share]) -> str:
    """Return the total speaking time, and how many people were not heard."""
    text = _("Speech in all: {time}.").format(time=clock(sum(share.seconds for share in found)))
    silent = sum(not share.turns for share in found)
    if silent:
        words = n_("{count} person has not spoken.", "{count} people have not spoken.", silent)
        text += " " + words.format(count=silent)
    return text
