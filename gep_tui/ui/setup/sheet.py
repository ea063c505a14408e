"""The sheet of a session being prepared: what was typed, and the plan that results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from gep_tui.domain.lists.cells import split
from gep_tui.domain.lists.pasted import PastedRow, line_of, rows
from gep_tui.domain.protocol.expand import Plan
from gep_tui.domain.protocol.protocol import Protocol
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.domain.session.naming import Meant, Nobody, One, Several, is_name, meant
from gep_tui.domain.session.opening import cases, guests, opening, presenters, with_roles
from gep_tui.domain.session.people import listed
from gep_tui.domain.session.preparation import Draft, Fitted, fitted
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.setup import times
from gep_tui.ui.setup.offers import Offer
from gep_tui.ui.setup.people import complaint


@dataclass(frozen=True)
class Complaint:
    """What is wrong with the sheet, and in which field."""

    field: str
    words: str


@dataclass
class Sheet:
    """The input; every text is as typed, or as the programme gives it."""

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

    @property
    def rows(self) -> tuple[PastedRow, ...]:
        """The people on the list."""
        return rows(self.people)

    @property
    def heads(self) -> int:
        """How many people are in the circle; the usual number while the list is empty."""
        leads = isinstance(self._leader(), One)
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
            self.lengths, self.left_out, self.protected_too = {}, frozenset(), False

    def starts(self, now: datetime) -> datetime | None:
        """Return the announced beginning; None if there is none or it is invalid."""
        try:
            return times.begin(self.begin, now)
        except times.NotATime:
            return None

    def at_hand(self, now: datetime) -> int | None:
        """Return the available seconds; None if not given or invalid."""
        try:
            return times.at_hand(self.until, self.starts(now) or _minute(now))
        except times.NotATime:
            return None

    def draft(self, now: datetime) -> Draft:
        """Return the choices as values."""
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

    def complaint(self, now: datetime) -> Complaint | None:
        """Return the first thing that is wrong, or None."""
        wrong = complaint(self.rows)
        if wrong:
            return Complaint("people", wrong)
        for name, read in (("begin", times.begin), ("until", times.at_hand)):
            try:
                read(getattr(self, name), now)
            except times.NotATime as error:
                return Complaint(
                    name, _("“{text}” is not a time. {example}").format(text=error.text[:40], example=example(name))
                )
        leader = self._leader()
        if isinstance(leader, Several):
            return Complaint("facilitator", several(self.facilitator, self._names(leader.people)))
        if self.facilitator.strip() and not is_name(self.facilitator):
            return Complaint("facilitator", _("This name is invisible."))
        wrong = self._presenting(self.fitted(now).plan)[1]
        return Complaint("presenters", wrong) if wrong else None

    def opening(self, id: str, now: datetime) -> SessionOpened:
        """Return the first event of the session. Call it only if `complaint` is None."""
        plan = self.fitted(now).plan
        circle = self._circle()
        event = opening(
            id=id, source=self.offer.source, variant=self.offer.variant, plan=plan, people=circle, at=now,
            group=self.group, language=self.language, announced=self.starts(now),
            protocols=self.protocols,
        )  # fmt: skip
        roles = presenters(plan, circle, self._presenting(plan)[0])
        leader = meant(self.facilitator, {guest.id: guest.name for guest in circle})
        if isinstance(leader, One):
            roles[""] = {**roles.get("", {}), "facilitator": (leader.person,)}
        return with_roles(event, roles)

    @property
    def joining(self) -> str:
        """The facilitator's name if it is not on the list, else ""."""
        return one_line(self.facilitator) if isinstance(self._leader(), Nobody) and is_name(self.facilitator) else ""

    def _leader(self) -> Meant:
        """Return which person of the list facilitates, by place."""
        return meant(self.facilitator, {str(place): row.name for place, row in enumerate(self.rows)})

    def _names(self, places: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.rows[int(place)].name for place in places)

    def _circle(self) -> tuple[Guest, ...]:
        """Return the people on the list, plus a facilitator who is not on it."""
        cells = [(*row.cells(), row.address) for row in self.rows]
        if self.joining:
            cells.append((self.joining, "", "", ""))
        return guests(cells)

    def _presenting(self, plan: Plan) -> tuple[dict[str, str], str]:
        """Return who presents in which scope, and what is wrong with the input."""
        typed = [one_line(name) for name in split(self.presenters)] if self.presenters.strip() else []
        scopes = [scope for scope, _name in self.cases(plan)]
        if any(typed) and not scopes:
            return {}, _("Nobody presents in “{title}”: leave this empty.").format(title=one_line(self.offer.title))
        if len([name for name in typed if name]) > len(scopes):
            return {}, _("More presenters are named than there are cases ({count}).").format(count=len(scopes))
        names = {guest.id: guest.name for guest in self._circle()}
        found: dict[str, str] = {}
        for scope, words in zip(scopes, typed, strict=False):
            match meant(words, names):
                case One(person=person):
                    found[scope] = names[person]
                case Several(people=people):
                    return {}, several(words, tuple(names[person] for person in people))
                case Nobody() if words:
                    return {}, _("Nobody on the list is called “{name}”.").format(name=words[:60])
        return found, ""


def several(words: str, names: tuple[str, ...]) -> str:
    """Return a sentence that a name may be any of these people's."""
    shown = ", ".join(one_line(name) for name in names[:8]) + (", …" if len(names) > 8 else "")
    return _("“{name}” may be {names}: write more of the name.").format(name=one_line(words)[:60], names=shown)


def example(name: str) -> str:
    """Return an example of how to type a time in a field."""
    if name == "begin":
        return _("For example 9:00, or tomorrow 9:00.")
    return _("For example 12:30, or 3h30, or 210 (minutes).")


def like(session: Session, offer: Offer, protocols: Mapping[str, Protocol], language: str) -> Sheet:
    """Return a sheet for the group of an earlier session."""
    leading = session.roles.get("", {}).get("facilitator", ())
    return Sheet(
        offer=offer,
        protocols=protocols,
        language=language,
        group=one_line(session.group),
        people="\n".join(line_of(each.name, each.service, each.function, each.address) for each in listed(session)),
        facilitator=session.name(leading[0]) if leading else "",
    )


def _minute(now: datetime) -> datetime:
    """Return the current minute, so that what is shown does not change every second."""
    return now.replace(second=0, microsecond=0)
