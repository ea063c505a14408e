"""Apply a variant to its protocol."""

from __future__ import annotations

import msgspec

from gep_tui.domain.protocol.protocol import Phase, Programme, Protocol, Repeat, Text, Variant

replace = msgspec.structs.replace


def variant_of(source: Programme | Protocol, id: str) -> Variant | None:
    """Return the variant of `source` with this id; a programme has none."""
    forms = source.variants if isinstance(source, Protocol) else ()
    return next((each for each in forms if each.id == id), None)


def called(source: Programme | Protocol, variant: str = "") -> Text:
    """Return the name of `source` in one of its variants; the source's own is put before one that says too little.

    >>> called(consultancy, "short").en  # doctest: +SKIP
    'Consultancy · Short form (20 min)'
    """
    form = variant_of(source, variant)
    if form is None:
        return source.name
    return Text(fr=_both(source.name.fr, form.name.fr), en=_both(source.name.en, form.name.en))


def _both(name: str, form: str) -> str:
    """Return both names, or the variant's alone if it contains the other or there is no other."""
    return form if not name or name.casefold() in form.casefold() else f"{name} · {form}"


def in_variant(protocol: Protocol, variant: str) -> Protocol:
    """Return `protocol` in one of its variants; "" is the main form. Raises KeyError."""
    if not variant:
        return protocol
    form = variant_of(protocol, variant)
    if form is None:
        raise KeyError(variant)
    base = {phase.id: phase for phase in protocol.phases}
    phases = tuple(_overlaid(base.get(phase.id), phase) for phase in form.phases)
    return replace(
        protocol,
        name=called(protocol, variant),
        group_size=form.group_size or protocol.group_size,
        phases=phases,
        repeats=_repeats_of(protocol, form, {phase.id for phase in phases}),
    )


def _overlaid(base: Phase | None, over: Phase) -> Phase:
    """Return `base` with the keys that `over` gives; a length given in one way replaces the others."""
    if base is None:
        return over
    default = Phase(id=over.id)
    changes = {
        name: getattr(over, name) for name in Phase.__struct_fields__ if getattr(over, name) != getattr(default, name)
    }
    if over.untimed:
        changes |= {"minutes": None, "per_turn_seconds": None}
    elif over.minutes is not None or over.per_turn_seconds is not None:
        changes |= {"untimed": False}
    return replace(base, **changes)


def _repeats_of(protocol: Protocol, form: Variant, kept: set[str]) -> tuple[Repeat, ...]:
    if form.repeats is not None:
        return form.repeats
    return tuple(repeat for repeat in protocol.repeats if set(repeat.phases) <= kept)
