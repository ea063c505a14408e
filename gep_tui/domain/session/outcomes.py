"""The groups that were drawn, the votes that were given, and the notes that were erased for good, as tables."""

from __future__ import annotations

import msgspec

from gep_tui.domain.session.offers import offers
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.spans import stamp


class GroupRow(msgspec.Struct, frozen=True, kw_only=True):
    """One person's seat in a group of `phase`; groups are numbered from 1."""

    phase: str
    number: int
    person: str


class VoteRow(msgspec.Struct, frozen=True, kw_only=True):
    """Votes of one person for one option in `phase`; `person` is "" for a count by hand.

    `note` is the id of the note that was voted on, `option` its text.
    """

    phase: str
    note: str
    option: str
    person: str
    votes: int


class PurgedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A note that was erased for good: when it was written and erased, and its kind, "" if it was withdrawn."""

    at: str
    kind: str
    purged_at: str | None


def group_rows(session: Session) -> tuple[GroupRow, ...]:
    """Return who was in which group, phase by phase."""
    return tuple(
        GroupRow(phase=phase, number=number, person=session.name(person))
        for phase, groups in session.groups.items()
        for number, people in enumerate(groups, 1)
        for person in people
    )


def vote_rows(session: Session) -> tuple[VoteRow, ...]:
    """Return all votes, phase by phase, most votes first; a withdrawn note keeps its votes, but not its text."""
    texts = {note.id: note.text for note in session.kept_notes} | {each.id: each.text for each in offers(session)}
    rows = [
        VoteRow(
            phase=vote.phase,
            note=vote.option,
            option=texts.get(vote.option, ""),
            person=session.name(vote.person) if vote.person else "",
            votes=vote.votes,
        )
        for vote in session.votes
        if vote.votes
    ]
    phases = list(dict.fromkeys(row.phase for row in rows))
    return tuple(sorted(rows, key=lambda row: (phases.index(row.phase), -row.votes)))


def purged_rows(session: Session) -> tuple[PurgedRow, ...]:
    """Return the notes that were erased for good, in the order of the record."""
    return tuple(
        PurgedRow(at=stamp(each.at) or "", kind=each.kind, purged_at=stamp(each.on)) for each in session.purged
    )
