"""What became of a commitment: a chain of follow-ups through sessions and group, whatever order they are read in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.dates.iso_day import iso_day
from gep_tui.domain.stream.text import one_line

#: What may become of a commitment. After "done" and "dropped" it is closed, until somebody opens it again.
OUTCOMES = ("open", "done", "partly", "dropped", "carried")

#: The outcomes that close it.
CLOSING = ("done", "dropped")


class NoteName(msgspec.Struct, frozen=True, order=True):
    """The name of a note across sessions: the session's id and the note's id in it."""

    session: str
    note: str

    @property
    def across(self) -> str:
        """The name in one word, as other streams write it."""
        return across(self.session, self.note)


class FollowUp(msgspec.Struct, frozen=True, kw_only=True):
    """One report of what became of a commitment. `key` names it across streams; `prior` are keys of that kind.

    `due` and `due_on` say until when it was carried over, "" if the day stays as it was.
    """

    key: str
    commitment: NoteName
    outcome: str
    at: datetime
    writer: str
    prior: tuple[str, ...] = ()
    words: str = ""
    due: str = ""
    due_on: str = ""


class CommitmentState(msgspec.Struct, frozen=True, kw_only=True):
    """How a commitment stands: `ends` are the follow-ups that no other names as seen, the earliest first.

    More than one end means that people reported different things without knowing of each other. `times` is how often
    the commitment was carried over.
    """

    ends: tuple[FollowUp, ...] = ()
    times: int = 0

    @property
    def outcome(self) -> str:
        """What became of it: one of `OUTCOMES`, "" where the ends differ and somebody has to say."""
        outcomes = {each.outcome for each in self.ends}
        return "" if len(outcomes) > 1 else next(iter(outcomes), "open")

    @property
    def is_open(self) -> bool:
        """Whether it is still to be asked about."""
        return self.outcome not in CLOSING

    @property
    def keys(self) -> tuple[str, ...]:
        """What the next follow-up names as seen."""
        return tuple(each.key for each in self.ends)


def across(stream: str, key: str) -> str:
    """Return the name, across streams, of the event with this `key` in a `stream` (the id of a session or group)."""
    return f"{stream}/{key}"


def followed(stream: str, event: CommitmentFollowed) -> FollowUp:
    """Return an event of `stream` as a follow-up."""
    return FollowUp(
        key=across(stream, event.key),
        commitment=NoteName(event.session, event.note),
        outcome=event.outcome,
        at=event.at,
        writer=event.writer,
        prior=event.prior,
        words=event.words,
        due=event.due,
        due_on=iso_day(event.due_on),
    )


def refused(news: FollowUp, known: Iterable[FollowUp]) -> str:
    """Return why a follow-up has no effect beside those of its own stream, or "".

    Two people who report the same thing at once do it once.
    """
    if news.outcome not in OUTCOMES:
        return "unknown-outcome"
    return "already" if any(_said(news) == _said(each) for each in known) else ""


def _said(each: FollowUp) -> tuple[object, ...]:
    return each.commitment, each.outcome, each.prior, each.words, each.due, each.due_on


def follow_up(
    commitment: NoteName,
    seen: CommitmentState,
    outcome: str,
    words: str,
    known: Iterable[FollowUp],
    until: tuple[str, str] = ("", ""),
) -> CommitmentFollowed | None:
    """Return the event that reports an outcome; `None` if the commitment stands so already.

    `known` are the follow-ups of the stream in which it is written; `until` are words and day until when it was
    carried over.
    """
    said = one_line(words)
    if not said and outcome == seen.outcome and outcome != "carried":
        return None
    news = CommitmentFollowed(
        session=commitment.session, note=commitment.note, outcome=outcome, prior=seen.keys, words=said,
        due=one_line(until[0]), due_on=until[1],
    )  # fmt: skip
    return None if refused(followed("", news), known) else news


def carried_until(follow_ups: Sequence[FollowUp]) -> FollowUp | None:
    """Return the last of these follow-ups of one commitment, the earliest first, that says until when."""
    return next((each for each in reversed(follow_ups) if each.due or each.due_on), None)


def standing(follow_ups: Iterable[FollowUp]) -> CommitmentState:
    """Return how one commitment stands by all its follow-ups, in any order and with any duplicates.

    Events that name each other in a circle, which only a damaged file can hold, all count as ends.
    """
    known = {each.key: each for each in follow_ups}
    seen = {key for each in known.values() for key in each.prior if key != each.key}
    ends = [each for key, each in known.items() if key not in seen] or list(known.values())
    return CommitmentState(
        ends=tuple(sorted(ends, key=_order)),
        times=sum(each.outcome == "carried" for each in known.values()),
    )


def _order(follow_up: FollowUp) -> tuple[datetime, str]:
    return follow_up.at, follow_up.key
