"""What a group looks at in the review of its cycle besides the figures: its own words, and only for itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, get_args

import msgspec

from gep_tui.domain.group.board import open_commitments
from gep_tui.domain.group.cycle.meetings import meetings, real_sessions
from gep_tui.domain.group.reserve import noted_between, topics_in_reserve
from gep_tui.domain.group.state import Cycle, Group
from gep_tui.domain.session.state import Session

ReviewKind = Literal["mid", "end"]

#: In the middle of a cycle, and at its end.
REVIEW_KINDS: tuple[ReviewKind, ...] = get_args(ReviewKind)

#: Notes that say what was learnt.
LEARNT = "learning"


class OpenPromise(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment that is still open: who does what by when, in words."""

    person: str
    text: str
    due: str = ""


class ReviewWords(msgspec.Struct, frozen=True, kw_only=True):
    """Open commitments, topics in reserve, what was noted as learnt in the cycle, titles of practice sheets."""

    open: tuple[OpenPromise, ...] = ()
    reserve: tuple[str, ...] = ()
    learnt: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()


def review_words(group: Group, sessions: Iterable[Session], cycle: Cycle | None) -> ReviewWords:
    """Return what the group reads in its review; never for anybody outside it."""
    real = real_sessions(sessions)
    return ReviewWords(
        open=tuple(
            OpenPromise(person=each.person, text=each.text, due=each.due)
            for each in open_commitments(group, real)
            if each.text
        ),
        reserve=_reserve(group, real),
        learnt=tuple(
            note.text
            for meeting in meetings(group, real, cycle)
            for note in meeting.session.kept_notes
            if note.kind == LEARNT
        ),
        sheets=tuple(sheet.title for sheet in group.kept_sheets),
    )


def _reserve(group: Group, real: Sequence[Session]) -> tuple[str, ...]:
    offered = (note.text for _session, note in topics_in_reserve(group, real))
    return (*offered, *(topic.text for topic in noted_between(group, real)))
