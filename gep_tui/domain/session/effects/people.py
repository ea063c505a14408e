"""Change the list of people without touching the running clock."""

from __future__ import annotations

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.choosing import Vote
from gep_tui.domain.session.events import (
    PeopleMerged,
    PersonAbsent,
    PersonAdded,
    PersonArrived,
    PersonChanged,
    PersonLeft,
)
from gep_tui.domain.session.state import Person
from gep_tui.domain.stream import spans


@applies(PersonAdded)
def add(build: Builder, event: PersonAdded) -> str:
    """Add somebody at the end of the list; a member whom two screens add at once is one person."""
    same = next((p.id for p in build.people.values() if p.listed and event.member and p.member == event.member), "")
    if same:
        build.merged[event.key] = same
        return "already"
    build.people[event.key] = Person(
        id=event.key,
        name=event.name,
        service=event.service,
        function=event.function,
        member=event.member,
        purged=bool(event.purged),
        replaces=build.who(event.replaces),
        arrived=event.at,
        stays=((event.at, None),),
    )
    return ""


@applies(PersonChanged)
def change(build: Builder, event: PersonChanged) -> str:
    """Correct a name, a service, a function, and in whose place somebody is here."""
    person = build.people.get(build.who(event.person))
    if person is None:
        return "unknown-person"
    if person.purged and not event.purged:
        return "purged"
    place = person.replaces if event.replaces is None else build.who(event.replaces)
    build.people[person.id] = replace(
        person, name=event.name, service=event.service, function=event.function, replaces=place
    )
    return ""


@applies(PersonArrived)
def arrive(build: Builder, event: PersonArrived) -> str:
    """Record that a person is in the room."""
    person = build.people.get(build.who(event.person))
    if person is None or not person.listed:
        return "unknown-person"
    if person.present:
        return "already"
    build.people[person.id] = replace(
        person,
        present=True,
        arrived=person.arrived or event.at,
        left=None,
        stays=spans.opened(person.stays, event.at),
    )
    return ""


@applies(PersonLeft)
def leave(build: Builder, event: PersonLeft) -> str:
    """Record that a person left; a turn they are speaking in continues until it is ended."""
    person = build.people.get(build.who(event.person))
    if person is None:
        return "unknown-person"
    if not person.present:
        return "already"
    build.people[person.id] = replace(person, present=False, left=event.at, stays=spans.closed(person.stays, event.at))
    build.lower_hand(person.id)
    return ""


@applies(PersonAbsent)
def never_came(build: Builder, event: PersonAbsent) -> str:
    """Record that a person never came; what is attributed to them stays until it is corrected."""
    person = build.people.get(build.who(event.person))
    if person is None or not person.listed:
        return "unknown-person"
    if person.arrived is None and not person.present:
        return "already"
    build.people[person.id] = replace(person, present=False, arrived=None, left=None, stays=())
    build.lower_hand(person.id)
    return ""


@applies(PeopleMerged)
def merge(build: Builder, event: PeopleMerged) -> str:
    """Merge two entries into one person, present if either is; the second fills in what the first lacks."""
    person, other = build.who(event.person), build.who(event.other)
    if person not in build.people or other not in build.people:
        return "unknown-person"
    if person == other:
        return "already"
    build.merged[other] = person
    build.people[person] = _both(build.people[person], build.people.pop(other))
    build.turns = {id: replace(turn, person=build.who(turn.person)) for id, turn in build.turns.items()}
    build.notes = {
        id: replace(note, person=build.who(note.person), author=build.who(note.author))
        for id, note in build.notes.items()
    }
    build.notes_changed = True
    _merge_floor(build)
    build.roles = {
        scope: {role: build.everyone(people) for role, people in given.items()} for scope, given in build.roles.items()
    }
    return ""


def _both(person: Person, other: Person) -> Person:
    """Return the combined data of a person who was entered twice."""
    arrivals = [moment for moment in (person.arrived, other.arrived) if moment is not None]
    present = person.present or other.present
    if other.purged and not person.purged:
        person, other = replace(other, id=person.id), person
    named = person if person.purged else other
    return replace(
        person,
        service=person.service or named.service,
        function=person.function or named.function,
        address=person.address or named.address,
        member=person.member or named.member,
        replaces=person.replaces or other.replaces,
        present=present,
        listed=person.listed or other.listed,
        arrived=min(arrivals, default=None),
        left=None if present else person.left or other.left,
        stays=spans.united((*person.stays, *other.stays)),
    )


def _merge_floor(build: Builder) -> None:
    """Replace merged people in hands, rounds, groups and votes.

    If one person then has two votes for an option, the larger counts.
    """
    build.hands = list(dict.fromkeys(map(build.who, build.hands)))
    build.hands_ended = build.everyone(build.hands_ended)
    build.rounds = {
        phase: replace(each, order=build.everyone(each.order), passed=build.everyone(each.passed))
        for phase, each in build.rounds.items()
    }
    build.groups = {phase: tuple(map(build.everyone, groups)) for phase, groups in build.groups.items()}
    votes: dict[tuple[str, str, str], Vote] = {}
    for vote in build.votes.values():
        vote = replace(vote, person=build.who(vote.person))
        place = (vote.phase, vote.option, vote.person)
        votes[place] = max(vote, votes.get(place, vote), key=lambda each: each.votes)
    build.votes = votes
    build.choosing.change()
