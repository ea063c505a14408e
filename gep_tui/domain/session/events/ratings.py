"""Events of the review: what somebody said of the session or an aim, and how many hands went up for a mark."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class Rated(Event, frozen=True, kw_only=True):
    """`person` ("": nobody named) gave `subject` a mark on `scale`, or a word, or both; the last of each counts.

    `subject` is one of `SUBJECTS`, `aim` the id or the words of an aim. `mark` is None for words alone.
    """

    subject: str
    aim: str = ""
    person: str = ""
    scale: str = ""
    mark: int | None = None
    words: str = ""


class HandsCounted(Event, frozen=True, kw_only=True):
    """By show of hands `subject` got the `mark` on `scale` from so many people; 0 takes an earlier count off."""

    subject: str
    scale: str
    mark: int
    hands: int
    aim: str = ""
