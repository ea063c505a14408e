"""Choose the case among offered topics: how, on which the lot fell, who has a reservation, which one it is."""

from __future__ import annotations

from gep_tui.domain.protocol.protocol import WAYS
from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.choosing import Ballot, Choice
from gep_tui.domain.session.effects.topics import topic_named
from gep_tui.domain.session.events import (
    CaseChosen,
    OfferDrawn,
    OfferDropped,
    OfferKept,
    ReservationLifted,
    ReservationVoiced,
    WayChosen,
)

#: The most votes or points that anybody can have.
MOST_EACH = 99


@applies(WayChosen)
def choose_way(build: Builder, event: WayChosen) -> str:
    """Hold the ballot of a phase in another way; its votes stay, and a lot drawn before no longer counts."""
    if event.phase not in build.plan:
        return "unknown-phase"
    if event.way not in WAYS:
        return "unknown-way"
    ballot = Ballot(phase=event.phase, way=event.way, each=max(0, min(MOST_EACH, event.each)))
    if ballot == build.choosing.ballots.get(event.phase):
        return "already"
    build.choosing.change().ballots.pop(event.phase, None)
    build.choosing.ballots[event.phase] = ballot
    return ""


@applies(OfferDrawn)
def draw(build: Builder, event: OfferDrawn) -> str:
    """Remember on which topic the lot fell."""
    if event.phase not in build.plan:
        return "unknown-phase"
    if not topic_named(build, event.note):
        return "unknown-note"
    ballot = build.choosing.ballots.get(event.phase, Ballot(phase=event.phase))
    drawn = replace(ballot, drawn=event.note, drawn_from=event.drawn_from)
    build.choosing.change().ballots[event.phase] = drawn
    return ""


@applies(ReservationVoiced)
def voice_reservation(build: Builder, event: ReservationVoiced) -> str:
    """Remember a person's reservation about a topic."""
    person = build.who(event.person)
    if not topic_named(build, event.note):
        return "unknown-note"
    if person not in build.people:
        return "unknown-person"
    if (event.note, person) in build.choosing.reservations:
        return "already"
    build.choosing.change().reservations[event.note, person] = None
    return ""


@applies(ReservationLifted)
def lift_reservation(build: Builder, event: ReservationLifted) -> str:
    """Forget a person's reservation about a topic, under whichever of their entries and notes it was voiced."""
    meant = (topic_named(build, event.note), build.who(event.person))
    same = [each for each in build.choosing.reservations if (topic_named(build, each[0]), build.who(each[1])) == meant]
    if not same:
        return _already(build, event.note)
    for each in same:
        del build.choosing.change().reservations[each]
    return ""


@applies(OfferDropped)
def drop(build: Builder, event: OfferDropped) -> str:
    """Take a topic off the list; its note stays."""
    if not topic_named(build, event.note):
        return "unknown-note"
    if event.note in build.choosing.dropped:
        return "already"
    build.choosing.change().dropped[event.note] = None
    return ""


@applies(OfferKept)
def keep(build: Builder, event: OfferKept) -> str:
    """Offer a topic again."""
    meant = topic_named(build, event.note)
    same = [each for each in build.choosing.dropped if topic_named(build, each) == meant]
    if not same:
        return _already(build, event.note)
    for each in same:
        del build.choosing.change().dropped[each]
    return ""


@applies(CaseChosen)
def choose_case(build: Builder, event: CaseChosen) -> str:
    """Make a topic the case of a block, with the person who offered it as its presenter; the last choice counts."""
    if not topic_named(build, event.note):
        return "unknown-note"
    before, presenter = build.choosing.choices.get(event.scope), build.who(event.presenter)
    if before is not None and (before.note, before.presenter) == (event.note, presenter):
        return "already"
    build.choosing.change().choices.pop(event.scope, None)
    build.choosing.choices[event.scope] = Choice(
        scope=event.scope, note=event.note, at=event.at, phase=event.phase, way=event.way, presenter=presenter,
        tally={option: max(0, votes) for option, votes in event.tally.items()}, drawn_from=event.drawn_from,
    )  # fmt: skip
    _give_case(build, event.scope, presenter, before.presenter if before is not None else "")
    return ""


def _give_case(build: Builder, scope: str, presenter: str, before: str) -> None:
    """Make `presenter` the presenter of a case; if nobody on the list offered it, free it of the one `before`."""
    given = build.roles.get(scope, {})
    if presenter in build.people:
        build.roles[scope] = {**given, "presenter": (presenter,)}
    elif before and given.get("presenter") == (before,):
        build.roles[scope] = {**given, "presenter": ()}


def _already(build: Builder, topic: str) -> str:
    """Refuse, since nothing is left to take back, unless the topic was erased: it may have been part of another."""
    return "" if topic in build.purged else "already"
