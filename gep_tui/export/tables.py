"""The tables of a page, from rows to blocks of raw text: commitments, times, turns, speaking shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import compress

from gep_tui.domain.session.chosen_rows import OfferRow
from gep_tui.domain.session.followed import FollowUpRow
from gep_tui.domain.session.lengths import whole_seconds
from gep_tui.domain.session.outcomes import GroupRow, VoteRow
from gep_tui.domain.session.report import CommitmentRow, NoteRow, PhaseRow, SessionRow, SpeakingRow, TurnRow
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, PageBlock, Table
from gep_tui.locale import _, n_
from gep_tui.words.bars import FULL, heights, length_bar, share_cells
from gep_tui.words.choosing import topic_state
from gep_tui.words.commitments import outcome_name
from gep_tui.words.due import due_words
from gep_tui.words.durations import clock
from gep_tui.words.kinds import kind_name
from gep_tui.words.moments import time_of_day

#: The cells of a bar: as many signs as stand in a column on paper.
_BAR = 10


def phase_title(phases: Iterable[PhaseRow], id: str, about: About) -> str:
    """Return "case · phase"; for the id of a case, its name."""
    names = {phase.id: phase.name for phase in phases}
    if id not in names:
        return next((about.place(phase).name for phase in names if phase.startswith(f"{id}.")), "") or id
    case = about.place(id).name
    return f"{case} · {names[id]}" if case else names[id]


def commitments(
    rows: tuple[CommitmentRow, ...], phases: tuple[PhaseRow, ...], about: About, year: int
) -> Iterator[PageBlock]:
    """Yield who does what by when, and in which phase it was said; days of `year` are told without it."""
    if rows:
        yield Heading(2, n_("Commitment", "Commitments", len(rows)))
        yield Table(
            (_("Who"), _("What"), _("By when"), _("Said in")),
            tuple(
                (row.who, row.what, due_words(row.due, row.due_on or "", year), phase_title(phases, row.phase, about))
                for row in rows
            ),
        )


def follow_ups(rows: tuple[FollowUpRow, ...], year: int) -> Iterator[PageBlock]:
    """Yield what became of the commitments of earlier sessions."""
    if rows:
        yield Heading(2, _("Follow-up of commitments"))
        yield Table(
            (_("Who"), _("What"), _("By when"), _("State"), _("Words")),
            tuple(
                (row.who, row.what, due_words(row.due, row.due_on or "", year), outcome_name(row.state), row.words)
                for row in rows
            ),
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


def offers(rows: tuple[OfferRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield the offered topics with their marks, and what became of each; columns without any entry are left out."""
    decided = any(row.state != "open" for row in rows)
    if rows:
        yield Heading(2, n_("Offered topic", "Offered topics", len(rows)))
        header = (_("Topic"), _("Who"), _("Urgency"), _("At stake"), _("State"))
        found = [
            (row.text, row.person, "!" * row.urgency, "◆" * row.stake, _state(row, about, decided)) for row in rows
        ]
        filled = [any(column) for column in zip(*found, strict=True)]
        yield Table(tuple(compress(header, filled)), tuple(tuple(compress(row, filled)) for row in found))


def _state(row: OfferRow, about: About, decided: bool) -> str:
    """Return what became of a topic once anything is `decided`, and who has a reservation about it."""
    state = topic_state(row.state, about.scopes.get(row.case, "")) if decided else ""
    reserved = n_("reservation: {names}", "reservations: {names}", len(row.reservations))
    told = reserved.format(names=", ".join(row.reservations)) if row.reservations else ""
    return ", ".join(each for each in (state, told) if each)


def times(phases: tuple[PhaseRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield the first planned and the actual lengths of the phases that were held."""
    shown = [phase for phase in phases if phase.started_at]
    if shown:
        yield Heading(2, _("Times"))
        header = (_("Phase"), _("Began"), _("Planned"), _("Actual"), _("Difference"), _("As a bar"))
        longest = max(max(phase.actual_seconds, first_planned(phase) or 0) for phase in shown)
        yield Table(header, tuple((phase_title(phases, row.id, about), *_lengths(row, longest)) for row in shown))


def first_planned(phase: PhaseRow) -> int | None:
    """Return the seconds first planned for a phase; for one added later, those planned now."""
    return phase.planned_seconds if phase.first_planned_seconds is None else phase.first_planned_seconds


def _lengths(phase: PhaseRow, longest: float) -> tuple[str, ...]:
    first = first_planned(phase)
    planned = "" if first is None else clock(first)
    more = "" if first is None else _signed(whole_seconds(phase.actual_seconds) - first)
    bar = length_bar(first, phase.actual_seconds, longest, _BAR).text
    return time_of_day(phase.started_at), planned, clock(phase.actual_seconds), more, bar


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
            (_("Who"), _("Spoke"), _("Turns"), _("Longest"), _("Share"), _("As a bar")),
            tuple((row.person, *_spoken(row, max(each.seconds for each in rows))) for row in rows),
        )


def _spoken(row: SpeakingRow, longest: float) -> tuple[str, ...]:
    bar = FULL * share_cells(row.seconds, longest, _BAR)
    return clock(row.seconds), str(row.turns), clock(row.longest_seconds), _percent(row.share), bar


def over_time(rows: tuple[NoteRow, ...], session: SessionRow) -> Iterator[PageBlock]:
    """Yield how many notes of each kind were written in each tenth of the session, which has ended."""
    if not rows or not session.started_at or not session.ended_at:
        return
    began, ended = datetime.fromisoformat(session.started_at), datetime.fromisoformat(session.ended_at)
    whole = max(1.0, (ended - began).total_seconds())
    counts: dict[str, list[int]] = {}
    for row in rows:
        place = int((datetime.fromisoformat(row.at) - began).total_seconds() / whole * _BAR)
        counts.setdefault(row.kind, [0] * _BAR)[min(max(0, place), _BAR - 1)] += 1
    highest = max(max(each) for each in counts.values())
    yield Heading(2, _("Notes over time"))
    header = (
        _("Kind"),
        _("Number"),
        _("From {began} to {ended}").format(began=time_of_day(session.started_at), ended=time_of_day(session.ended_at)),
    )
    yield Table(
        header, tuple((kind_name(kind), str(sum(each)), heights(each, highest)) for kind, each in counts.items())
    )


def _percent(share: float) -> str:
    return _("{percent}%").format(percent=round(share * 100))
