"""The form of a session being prepared: what was typed, and the plan that results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from gep_tui.domain.carried.carried_case import CarriedCase
from gep_tui.domain.lists.pasted import PastedRow, line_of, rows
from gep_tui.domain.protocol.expand import Plan
from gep_tui.domain.protocol.protocol import Protocol
from gep_tui.domain.session.events import Guest
from gep_tui.domain.session.naming import Meant, Nobody, One, is_name, meant
from gep_tui.domain.session.opening import cases, guests
from gep_tui.domain.session.people import listed
from gep_tui.domain.session.preparation import Draft, Fitted, fitted
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.ui.components import times
from gep_tui.ui.components.offers import Offer
from gep_tui.ui.components.said_days import NotATime
from gep_tui.ui.setup.group_circle import NO_CIRCLE, GroupCircle


@dataclass
class SetupForm:
    """What was typed; every text is as typed, or as the programme gives it."""

    offer: Offer
    protocols: Mapping[str, Protocol]
    language: str
    group: str = ""
    people: str = ""
    presenters: str = ""
    facilitator: str = ""
    begin: str = ""
    until: str = ""
    lengths: dict[str, int] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    protected_too: bool = False
    circle_of: GroupCircle = NO_CIRCLE
    #: From which earlier case that of a block goes on.
    goes_on: dict[str, CarriedCase] = field(default_factory=dict)
    #: The lines of people that come from an earlier session, not from whoever prepares this one.
    taken_over: frozenset[str] = frozenset()

    @property
    def rows(self) -> tuple[PastedRow, ...]:
        """The people who come: members who are not away, and those who were typed."""
        return (*self.circle_of.rows(), *typed(self))

    @property
    def everybody(self) -> tuple[PastedRow, ...]:
        """The people on the list, members who are away among them."""
        return (*self.circle_of.rows(all=True), *typed(self))

    @property
    def heads(self) -> int:
        """How many people are in the circle; the usual number while the list is empty."""
        leader = self.leader()
        leads = isinstance(leader, One) and self.everybody[int(leader.person)] in self.rows
        return len(self.rows) - leads or self.offer.usual

    def __post_init__(self) -> None:
        """Begin at the programme's time, unless another was typed."""
        self.begin = self.begin or self.offer.starts

    def choose(self, offer: Offer) -> None:
        """Switch programmes: what was typed stays, but lengths set by hand and the old programme's time do not."""
        if offer != self.offer:
            if self.begin in ("", self.offer.starts):
                self.begin = offer.starts
            self.offer = offer
            self.lengths, self.left_out, self.protected_too, self.goes_on = {}, frozenset(), False, {}

    def starts(self, now: datetime) -> datetime | None:
        """Return the announced beginning; None if there is none or it is invalid."""
        try:
            return times.begin(self.begin, now)
        except NotATime:
            return None

    def at_hand(self, now: datetime) -> int | None:
        """Return the available seconds; None if not given or invalid."""
        try:
            return times.at_hand(self.until, self.starts(now) or _minute(now))
        except NotATime:
            return None

    def draft(self, now: datetime) -> Draft:
        """Return the choices as a draft."""
        return Draft(
            source=self.offer.source,
            variant=self.offer.variant,
            begin=self.starts(now) or _minute(now),
            people=self.heads,
            at_hand=self.at_hand(now),
            lengths=dict(self.lengths),
            left_out=self.left_out,
            protected_too=self.protected_too,
        )

    def fitted(self, now: datetime) -> Fitted:
        """Return the plan fitted into the available time."""
        return fitted(self.draft(now), self.protocols)

    def set_length(self, phase: str, seconds: int, now: datetime) -> None:
        """Set the length of a phase by hand."""
        self.lengths = dict(self.draft(now).with_length(phase, seconds).lengths)

    def free(self, phase: str, now: datetime) -> None:
        """Reset a phase to what the programme says."""
        freed = self.draft(now).freed(phase)
        self.lengths, self.left_out = dict(freed.lengths), freed.left_out

    def cases(self, plan: Plan) -> tuple[tuple[str, str], ...]:
        """Return scope and name of each case that somebody presents."""
        names = {block.id: block.name.into(self.language) for block in plan.blocks}
        return tuple((scope, one_line(names.get(scope, "")) or self.offer.title) for scope in cases(plan))

    @property
    def joining(self) -> str:
        """The facilitator's name if it is not on the list, else ""."""
        return one_line(self.facilitator) if isinstance(self.leader(), Nobody) and is_name(self.facilitator) else ""

    def leader(self) -> Meant:
        """Return who on the list, by place, the facilitator's name means."""
        return meant(self.facilitator, {str(place): row.name for place, row in enumerate(self.everybody)})

    def circle(self) -> tuple[Guest, ...]:
        """Return the people on the list, plus a facilitator who is not on it."""
        cells = [(*row.cells(), row.address) for row in self.everybody]
        if self.joining:
            cells.append((self.joining, "", "", ""))
        return self.circle_of.entered(guests(cells))


def typed(form: SetupForm) -> tuple[PastedRow, ...]:
    """Return the people who were typed: guests, where the session is a group's."""
    return rows(form.people)


def like(session: Session, offer: Offer, protocols: Mapping[str, Protocol], language: str) -> SetupForm:
    """Return a form for the group of an earlier session."""
    people = [line_of(each.name, each.service, each.function, each.address) for each in listed(session)]
    leading = session.roles.get("", {}).get("facilitator", ())
    return SetupForm(
        offer=offer,
        protocols=protocols,
        language=language,
        group=one_line(session.group),
        people="\n".join(people),
        taken_over=frozenset(people),
        facilitator=session.name(leading[0]) if leading else "",
    )


def _minute(now: datetime) -> datetime:
    """Return the current minute, so that what is shown does not change every second."""
    return now.replace(second=0, microsecond=0)
