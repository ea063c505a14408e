"""Events of choosing the case among offered topics: the way, a draw, reservations, topics set aside, the choice."""

from __future__ import annotations

from gep_tui.domain.stream.event import Event


class WayChosen(Event, frozen=True, kw_only=True):
    """The ballot of `phase` is held by `way`, a way of a protocol; everybody has `each` votes or points, 0 for none."""

    phase: str
    way: str
    each: int = 0


class OfferDrawn(Event, frozen=True, kw_only=True):
    """The lot fell on the topic `note` among the topics `drawn_from`, in the ballot of `phase`."""

    phase: str
    note: str
    drawn_from: tuple[str, ...] = ()


class ReservationVoiced(Event, frozen=True, kw_only=True):
    """`person` has a reservation about working on the topic `note`."""

    note: str
    person: str


class ReservationLifted(Event, frozen=True, kw_only=True):
    """`person` no longer has a reservation about the topic `note`."""

    note: str
    person: str


class OfferDropped(Event, frozen=True, kw_only=True):
    """The topic `note` is no longer offered; the note stays."""

    note: str


class OfferKept(Event, frozen=True, kw_only=True):
    """The topic `note` is offered again."""

    note: str


class CaseChosen(Event, frozen=True, kw_only=True):
    """The topic `note` is the case of `scope`, chosen by `way` in the ballot of `phase`.

    `presenter` is the id of the person who offered it, "" if they are not on the list. `tally` holds the votes of each
    topic that had any, `drawn_from` the topics among which the lot was drawn.
    """

    note: str
    scope: str = ""
    phase: str = ""
    way: str = ""
    presenter: str = ""
    tally: dict[str, int] = {}
    drawn_from: tuple[str, ...] = ()
