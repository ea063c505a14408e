"""What is known about choosing the case while it is folded: mutable, by the ids that the events named."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from gep_tui.domain.session.choosing import Ballot, Choice, Choosing, FollowedPoint, Reservation

replace = msgspec.structs.replace

#: Returns the present id of a note or person, after joins and merges.
Present = Callable[[str], str]


class ChoosingBuilder:
    """Ballots by phase, choices by case, reservations, and what became of parked points; later entries stand last."""

    def __init__(self) -> None:
        """Start empty."""
        self.ballots: dict[str, Ballot] = {}
        self.choices: dict[str, Choice] = {}
        self.reservations: dict[tuple[str, str], None] = {}
        self.dropped: dict[str, None] = {}
        self.points: dict[str, FollowedPoint] = {}
        self.wordings: dict[str, tuple[str, ...]] = {}
        self._frozen = Choosing()
        self._changed = False

    def change(self) -> ChoosingBuilder:
        """Return this, to be changed."""
        self._changed = True
        return self

    def freeze(self, note: Present, person: Present) -> Choosing:
        """Return all of it, by the present ids of notes and people; the same value until something changes."""
        if self._changed:
            self._frozen = self._made(note, person)
            self._changed = False
        return self._frozen

    def _made(self, note: Present, person: Present) -> Choosing:
        ballots = (
            replace(each, drawn=note(each.drawn), drawn_from=tuple(map(note, each.drawn_from)))
            for each in self.ballots.values()
        )
        return Choosing(
            ballots=tuple(ballots),
            reservations=tuple(
                Reservation(note=topic, person=who)
                for topic, who in dict.fromkeys((note(topic), person(who)) for topic, who in self.reservations)
            ),
            dropped=tuple(dict.fromkeys(map(note, self.dropped))),
            choices=tuple(
                replace(each, note=note(each.note), presenter=person(each.presenter)) for each in self.choices.values()
            ),
            points=tuple(self._points(note, person).values()),
            wordings=self._wordings(note),
        )

    def _points(self, note: Present, person: Present) -> dict[str, FollowedPoint]:
        """Return what became of each parked note; of two that were joined the later word counts."""
        found = (replace(each, note=note(each.note), person=person(each.person)) for each in self.points.values())
        return {each.note: each for each in sorted(found, key=lambda each: each.at)}

    def _wordings(self, note: Present) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for id, texts in self.wordings.items():
            found[note(id)] = (*found.get(note(id), ()), *texts)
        return found
