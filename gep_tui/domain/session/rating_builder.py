"""The ratings while they are folded: mutable, by the ids that the events named."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from gep_tui.domain.session.rating import RatedThing, Rating, Ratings, ShownHands


class RatingBuilder:
    """Ratings by thing and person, or by event where nobody was named; hands by thing, scale and mark."""

    def __init__(self) -> None:
        """Start empty."""
        self.given: dict[tuple[RatedThing, str], Rating] = {}
        self.hands: dict[tuple[RatedThing, str, int], int] = {}

    def freeze(self, person: Callable[[str], str]) -> Ratings:
        """Return all of it, by the present ids of people; of a person who was entered twice the later word counts."""
        latest: dict[tuple[RatedThing, str], Rating] = {}
        for (about, key), each in self.given.items():
            who = person(each.person)
            latest[about, who or key] = msgspec.structs.replace(each, person=who)
        return Ratings(
            given=tuple(latest.values()),
            hands=tuple(
                ShownHands(about=about, scale=scale, mark=mark, hands=hands)
                for (about, scale, mark), hands in self.hands.items()
                if hands
            ),
        )
