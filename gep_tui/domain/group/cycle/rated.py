"""How the group rated the sessions of a cycle, its aims and the four A."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from gep_tui.domain.group.cycle.meetings import Meeting
from gep_tui.domain.session.rating import SUBJECTS, MarkCounts, RatedThing, counted, words_on


class SessionMark(msgspec.Struct, frozen=True, kw_only=True):
    """The mean of the marks that a session as a whole got on one scale, and from how many."""

    day: date
    scale: str
    mean: float
    people: int


class RatedFigures(msgspec.Struct, frozen=True, kw_only=True):
    """All marks that one thing got in a cycle on one scale: how often each was given. `words` are all that were said.

    `scale` is "" for a thing of which nothing but words was said.
    """

    about: RatedThing
    scale: str = ""
    mean: float = 0.0
    people: int = 0
    counts: dict[int, int] = {}
    words: tuple[str, ...] = ()


class RatingFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The marks of each session, the earliest first, and of each thing that was rated."""

    sessions: tuple[SessionMark, ...] = ()
    things: tuple[RatedFigures, ...] = ()


def rating_figures(held: Sequence[Meeting]) -> RatingFigures:
    """Add up the ratings of a cycle."""
    counts: dict[tuple[RatedThing, str], dict[int, int]] = {}
    words: dict[RatedThing, tuple[str, ...]] = {}
    marks = []
    for meeting in held:
        ratings = meeting.session.ratings
        for about in dict.fromkeys(each.about for each in ratings.given if each.words):
            words[about] = (*words.get(about, ()), *words_on(ratings, about))
        for each in counted(ratings):
            _add(counts.setdefault((each.about, each.scale), {}), each)
            if each.about.subject == "session" and each.people:
                marks.append(SessionMark(day=meeting.day, scale=each.scale, mean=each.mean, people=each.people))
    return RatingFigures(sessions=tuple(marks), things=_things(counts, words))


def _add(counts: dict[int, int], each: MarkCounts) -> None:
    for mark, count in each.counts.items():
        counts[mark] = counts.get(mark, 0) + count


def _things(
    counts: dict[tuple[RatedThing, str], dict[int, int]], words: dict[RatedThing, tuple[str, ...]]
) -> tuple[RatedFigures, ...]:
    """Return what was rated, in the order of the subjects; the words of a thing stand with its first scale."""
    found, told = [], set()
    for about, scale in sorted(counts):
        whole = MarkCounts(about=about, scale=scale, counts=dict(sorted(counts[about, scale].items())))
        said = () if about in told else words.get(about, ())
        told.add(about)
        found.append(
            RatedFigures(
                about=about, scale=scale, mean=whole.mean, people=whole.people, counts=whole.counts, words=said
            )
        )
    found += [RatedFigures(about=about, words=said) for about, said in words.items() if about not in told]
    return tuple(sorted(found, key=lambda each: (SUBJECTS.index(each.about.subject), each.about.aim, each.scale)))
