"""The tables of a page, from rows to blocks of raw text: commitments, times, turns, speaking shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gep_tui.domain.session.lengths import whole_seconds
from gep_tui.domain.session.outcomes import GroupRow, VoteRow
from gep_tui.domain.session.report import CommitmentRow, PhaseRow, SpeakingRow, TurnRow
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, PageBlock, Table
from gep_tui.locale import _, n_
from gep_tui.words.durations import clock
from gep_tui.words.moments import time_of_day


def phase_title(phases: Iterable[PhaseRow], id: str, about: About) -> str:
    """Return "case · phase"; for the id of a case, its name."""
    names = {phase.id: phase.name for phase in phases}
    if id not in names:
        return next((about.place(phase).name for phase in names if phase.startswith(f"{id}.")), "") or id
    case = about.place(id).name
    return f"{case} · {names[id]}" if case else names[id]


def commitments(rows: tuple[CommitmentRow, ...], phases: tuple[PhaseRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield who does what by when, and in which phase it was said."""
    if rows:
        yield Heading(2, n_("Commitment", "Commitments", len(rows)))
        yield Table(
            (_("Who"), _("What"), _("By when"), _("Said in")),
            tuple((row.who, row.what, row.due, phase_title(phases, row.phase, about)) for row in rows),
        )


def groups(rows: tuple[GroupRow, ...], phases: tuple[PhaseRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield who sat in which group, one table for each phase with groups."""
    seats: dict[str, dict[int, list[str]]] = {}
    for row in rows:
        seats.setdefault(row.phase, {}).setdefault(row.number, []).append(row.person)
    for phase, drawn in seats.items():
        yield Heading(2, _("Groups: {phase}").format(phase=phase_title(phases, phase, about)))
        yield Table((_("Group"), _("Who")), tuple((str(number), ", ".join(who)) for number, who in drawn.items()))


def votes(rows: tuple[VoteRow, ...], phases: tuple[PhaseRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield the votes for each option, most votes first, without saying who gave them."""
    sums: dict[str, dict[str, int]] = {}
    for row in rows:
        options = sums.setdefault(row.phase, {})
        text = row.option or _("(withdrawn)")
        options[text] = options.get(text, 0) + row.votes
    for phase, options in sums.items():
        yield Heading(2, _("Votes: {phase}").format(phase=phase_title(phases, phase, about)))
        most_first = sorted(options.items(), key=lambda option: -option[1])
        yield Table((_("Option"), _("Votes")), tuple((text, str(count)) for text, count in most_first))


def times(phases: tuple[PhaseRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield the first planned and the actual lengths of the phases that were held."""
    shown = [phase for phase in phases if phase.started_at]
    if shown:
        yield Heading(2, _("Times"))
        header = (_("Phase"), _("Began"), _("Planned"), _("Actual"), _("Difference"))
        yield Table(header, tuple((phase_title(phases, phase.id, about), *_lengths(phase)) for phase in shown))


def first_planned(phase: PhaseRow) -> int | None:
    """Return the seconds first planned for a phase; for one put in later, those planned now."""
    return phase.planned_seconds if phase.first_planned_seconds is None else phase.first_planned_seconds


def _lengths(phase: PhaseRow) -> tuple[str, str, str, str]:
    first = first_planned(phase)
    planned = "" if first is None else clock(first)
    more = "" if first is None else _signed(whole_seconds(phase.actual_seconds) - first)
    return time_of_day(phase.started_at), planned, clock(phase.actual_seconds), more


def _signed(seconds: int) -> str:
    return f"+{clock(seconds)}" if seconds > 0 else clock(seconds)


def turns(rows: tuple[TurnRow, ...], phases: tuple[PhaseRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield every turn: who spoke, in which phase, from when, for how long."""
    if rows:
        yield Heading(2, _("Speaking turns"))
        yield Table(
            (_("Who"), _("Phase"), _("Began"), _("Length")),
            tuple(
                (row.person, phase_title(phases, row.phase, about), time_of_day(row.started_at), clock(row.seconds))
                for row in rows
            ),
        )


def shares(rows: tuple[SpeakingRow, ...]) -> Iterator[PageBlock]:
    """Yield how long each person spoke, for the facilitator only."""
    if rows:
        yield Heading(2, _("Speaking times"))
        yield Table(
            (_("Who"), _("Spoke"), _("Turns"), _("Longest"), _("Share")),
            tuple(
                (row.person, clock(row.seconds), str(row.turns), clock(row.longest_seconds), _percent(row.share))
                for row in rows
            ),
        )


def _percent(share: float) -> str:
    return _("{percent}%").format(percent=round(share * 100))
