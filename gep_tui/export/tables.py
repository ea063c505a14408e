"""The tables of a page, from rows to blocks of raw text: commitments, topics, votes, groups, turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from gep_tui.domain.session.chosen_rows import OfferRow
from gep_tui.domain.session.followed import FollowUpRow
from gep_tui.domain.session.outcomes import GroupRow, VoteRow
from gep_tui.domain.session.report import CommitmentRow, PhaseRow, TurnRow
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, PageBlock, Table
from gep_tui.locale import _, n_
from gep_tui.words.choosing import topic_state
from gep_tui.words.commitments import outcome_name
from gep_tui.words.due import due_words
from gep_tui.words.durations import clock
from gep_tui.words.moments import time_of_day


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
    """Yield who does what by when, in which phase it was said, and what became of it once that is known of any.

    Days of `year` are told without it.
    """
    if rows:
        yield Heading(2, n_("Commitment", "Commitments", len(rows)))
        dues = [due_words(row.due, row.due_on or "", year) for row in rows]
        places = [phase_title(phases, row.phase, about) for row in rows]
        decided = any(row.state != "open" for row in rows)
        states = [outcome_name(row.state) if decided else "" for row in rows]
        said = zip(rows, dues, places, states, strict=True)
        header = (_("Who"), _("What"), _("By when"), _("Said in"), _("State"))
        yield _filled(header, [(row.who, row.what, *rest) for row, *rest in said])


def follow_ups(rows: tuple[FollowUpRow, ...], year: int) -> Iterator[PageBlock]:
    """Yield what became of the commitments of earlier sessions."""
    if rows:
        yield Heading(2, _("What became of commitments"))
        yield _filled(
            (_("Who"), _("What"), _("By when"), _("State"), _("Words")),
            [
                (row.who, row.what, due_words(row.due, row.due_on or "", year), outcome_name(row.state), row.words)
                for row in rows
            ],
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
        yield Table((_("Option"), _("Votes")), tuple((text, str(count)) for text, count in most_first), numbers=(1,))


def _filled(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    """Return a table without the columns in which no row says anything."""
    filled = [any(column) for column in zip(*rows, strict=True)]
    return Table(tuple(compress(header, filled)), tuple(tuple(compress(row, filled)) for row in rows))


def offers(rows: tuple[OfferRow, ...], about: About) -> Iterator[PageBlock]:
    """Yield the offered topics with their marks, and what became of each."""
    decided = any(row.state != "open" for row in rows)
    if rows:
        yield Heading(2, n_("Offered topic", "Offered topics", len(rows)))
        header = (_("Topic"), _("Who"), _("Urgency"), _("At stake"), _("State"))
        yield _filled(
            header,
            [(row.text, row.person, "!" * row.urgency, "◆" * row.stake, _state(row, about, decided)) for row in rows],
        )


def _state(row: OfferRow, about: About, decided: bool) -> str:
    """Return what became of a topic once anything is `decided`, and who has a reservation about it."""
    state = topic_state(row.state, about.scopes.get(row.case, "")) if decided else ""
    reserved = n_("reservation: {names}", "reservations: {names}", len(row.reservations))
    told = reserved.format(names=", ".join(row.reservations)) if row.reservations else ""
    return ", ".join(each for each in (state, told) if each)


def first_planned(phase: PhaseRow) -> int | None:
    """Return the seconds first planned for a phase; for one added later, those planned now."""
    return phase.planned_seconds if phase.first_planned_seconds is None else phase.first_planned_seconds


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
            numbers=(2, 3),
        )
