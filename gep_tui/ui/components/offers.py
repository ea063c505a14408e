"""What can be run: every programme, protocol and variant as a row, and searching them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from gep_tui.catalogue.catalogue import Catalogue
from gep_tui.domain.protocol.numbers import usual
from gep_tui.domain.protocol.plan import PlannedPhase, counted, total
from gep_tui.domain.protocol.protocol import Bounds, Programme, Protocol
from gep_tui.domain.protocol.reference import reference
from gep_tui.domain.protocol.variants import called
from gep_tui.domain.session.opening import plan_of
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _, n_

_ANY_DAY = datetime(2000, 1, 3, tzinfo=UTC)


@dataclass(frozen=True)
class Offer:
    """A programme, protocol or variant; a session records its `key` as its programme.

    `name` is the variant's own name, `title` is joined with the protocol's; `starts` is the announced time ("09:00"),
    `large` how large rooms use it.
    """

    key: str
    source: Programme | Protocol
    variant: str
    name: str
    summary: str
    size: Bounds | None
    own: bool = False
    title: str = ""
    starts: str = ""
    large: str = ""
    remark: str = ""
    family: str = ""

    @property
    def programme(self) -> bool:
        """Whether it is a programme of a half day."""
        return isinstance(self.source, Programme)

    @property
    def usual(self) -> int:
        """The number of people for which lengths are shown while the list is empty."""
        return usual(self.source, self.variant)


def offers(catalogue: Catalogue, own: Sequence[Path], language: str) -> tuple[Offer, ...]:
    """Return all offers: the user's own, then programmes, then protocols, by name, each before its variants."""
    found: list[Offer] = []
    sources: list[Programme | Protocol] = [*catalogue.programmes.values(), *catalogue.protocols.values()]
    for source in sources:
        theirs = any(catalogue.origin[source.id].is_relative_to(folder) for folder in own)
        found.append(_offer(source, "", language, theirs))
    found.sort(key=lambda offer: (not offer.own, not offer.programme, bare(offer.name)))
    rows: list[Offer] = []
    for offer in found:
        rows.append(offer)
        if isinstance(offer.source, Protocol):
            rows += [_offer(offer.source, form.id, language, offer.own) for form in offer.source.variants]
    return tuple(rows)


def _offer(source: Programme | Protocol, variant: str, language: str, own: bool) -> Offer:
    form = next((each for each in getattr(source, "variants", ()) if each.id == variant), None)
    size = None if isinstance(source, Programme) else source.group_size
    name = one_line((form or source).name.into(language)) or source.id
    protocol = source if isinstance(source, Protocol) else None
    return Offer(
        key=reference(source.id, variant),
        source=source,
        variant=variant,
        name=name,
        summary=one_line(source.summary.into(language)),
        size=(form.group_size if form else None) or size,
        own=own,
        title=one_line(called(source, variant).into(language)) or name,
        large=one_line(protocol.scales_to.into(language)) if protocol else "",
        remark=one_line(protocol.remark.into(language)) if protocol else "",
        family=protocol.family if protocol else "",
        starts=(source.starts if isinstance(source, Programme) else None) or "",
    )


def _all_words(offer: Offer) -> str:
    return f"{offer.title} {offer.key} {offer.family} {offer.summary}"


def search(rows: Sequence[Offer], words: str) -> tuple[Offer, ...]:
    """Return the offers that have all `words` in name, id or summary; those with all in the name come first."""
    wanted = bare(words).split()
    if not wanted:
        return tuple(rows)
    named = [offer for offer in rows if all(word in bare(f"{offer.title} {offer.key}") for word in wanted)]
    told = [offer for offer in rows if offer not in named and all(word in bare(_all_words(offer)) for word in wanted)]
    return (*named, *told)


def phases(offer: Offer, protocols: Mapping[str, Protocol]) -> tuple[PlannedPhase, ...]:
    """Return the phases of an offer for a usual number of people."""
    return plan_of(offer.source, offer.variant, protocols, 0, _ANY_DAY).phases


def seconds(offer: Offer, protocols: Mapping[str, Protocol]) -> int | None:
    """Return the length of an offer in seconds; None if no phase has one."""
    plan = phases(offer, protocols)
    return total(plan) if any(phase.seconds for phase in counted(plan)) else None


def size_words(size: Bounds | None) -> str:
    """Return the number of people it is meant for, "" if unknown."""
    if size is None or (size.min is None and size.max is None):
        return ""
    if size.max is None:
        return _("from {count} people").format(count=_count(size.min))
    if size.min is None:
        return _("up to {count} people").format(count=_count(size.max))
    if size.min == size.max:
        return n_("{count} person", "{count} people", int(size.max)).format(count=_count(size.max))
    return _("{least}–{most} people").format(least=_count(size.min), most=_count(size.max))


def _count(number: float | None) -> str:
    return f"{number:g}" if number is not None else ""
