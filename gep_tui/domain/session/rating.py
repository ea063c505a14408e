"""What the group says of a session in its review: marks on a scale, by person or by show of hands, and words."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

#: The four A of a closing round: what one appreciated, what one had expected, what one learnt, what one will apply.
FOUR_A = ("appreciation", "expectations", "learning", "application")

#: What is rated: the session as a whole, an aim of the group, each of the four A.
SUBJECTS = ("session", "aim", *FOUR_A)

#: The lowest and highest mark of each scale: 0 to 10, and ROTI (return on time invested), 1 to 5.
SCALES = {"ten": (0, 10), "roti": (1, 5)}

#: More hands than this are a typing error.
MOST_HANDS = 999


class RatedThing(msgspec.Struct, frozen=True, order=True):
    """What a rating is about: one of `SUBJECTS`; for an aim its id or its words, "" if these were erased."""

    subject: str
    aim: str = ""


class Rating(msgspec.Struct, frozen=True, kw_only=True):
    """What one person said; `person` is "" where nobody was named. `mark` is None where only `words` were given."""

    about: RatedThing
    person: str = ""
    scale: str = ""
    mark: int | None = None
    words: str = ""


class ShownHands(msgspec.Struct, frozen=True, kw_only=True):
    """How many `hands` went up for a mark."""

    about: RatedThing
    scale: str
    mark: int
    hands: int


class Ratings(msgspec.Struct, frozen=True, kw_only=True):
    """All ratings of a session, in the order in which they were first given."""

    given: tuple[Rating, ...] = ()
    hands: tuple[ShownHands, ...] = ()


class MarkCounts(msgspec.Struct, frozen=True, kw_only=True):
    """How often each mark of a scale was given to something, by people and by hands together."""

    about: RatedThing
    scale: str
    counts: dict[int, int]

    @property
    def people(self) -> int:
        """How many marks were given."""
        return sum(self.counts.values())

    @property
    def mean(self) -> float:
        """The mean of all marks; 0 without any."""
        return sum(mark * count for mark, count in self.counts.items()) / self.people if self.people else 0.0


def counted(ratings: Ratings) -> tuple[MarkCounts, ...]:
    """Return the counts for each thing and scale that has any, the session first."""
    found: dict[tuple[RatedThing, str], dict[int, int]] = {}
    for about, scale, mark, count in _marks(ratings):
        counts = found.setdefault((about, scale), {})
        counts[mark] = counts.get(mark, 0) + count
    made = (
        MarkCounts(about=about, scale=scale, counts=dict(sorted(counts.items())))
        for (about, scale), counts in found.items()
    )
    return tuple(sorted(made, key=lambda each: (SUBJECTS.index(each.about.subject), each.about.aim, each.scale)))


def words_on(ratings: Ratings, about: RatedThing) -> tuple[str, ...]:
    """Return the words that were said of something."""
    return tuple(each.words for each in ratings.given if each.about == about and each.words)


def _marks(ratings: Ratings) -> Iterator[tuple[RatedThing, str, int, int]]:
    for given in ratings.given:
        if given.mark is not None:
            yield given.about, given.scale, given.mark, 1
    for each in ratings.hands:
        yield each.about, each.scale, each.mark, each.hands
