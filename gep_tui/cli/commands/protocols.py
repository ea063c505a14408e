"""List what can be run: `gep protocols`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import click

from gep_tui.catalogue.catalogue import Catalogue
from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put_json, put_table, remark
from gep_tui.domain.protocol.plan import total
from gep_tui.domain.protocol.protocol import Bounds, Programme, Protocol, Variant
from gep_tui.domain.protocol.reference import reference
from gep_tui.domain.session.opening import plan_of
from gep_tui.locale import _, chosen
from gep_tui.words.durations import planned_minutes
from gep_tui.words.protocol_faults import sentence

_ANY_DAY = datetime(2000, 1, 3, 9, tzinfo=UTC)


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "protocols",
        callback=_protocols,
        params=[options.as_json()],
        short_help=_("List what can be run."),
        help=_("List the programmes and protocols that can be run, the user’s own among them, with their variants."),
    )


@click.pass_obj
def _protocols(context: Context, as_json: bool) -> int:
    catalogue = context.catalogue()
    sources: list[Programme | Protocol] = [*catalogue.programmes.values(), *catalogue.protocols.values()]
    rows = [_row(context, catalogue, source) for source in sources]
    if as_json:
        put_json(rows)
    else:
        head = (_("Id"), _("Name"), _("Minutes"), _("People"), _("Kind"))
        put_table([head, *(line for row in rows for line in _shown(row))])
    for fault in catalogue.faults:
        remark(sentence(fault))
    return 1 if catalogue.faults else 0


def _row(context: Context, catalogue: Catalogue, source: Programme | Protocol) -> dict[str, Any]:
    protocol = source if isinstance(source, Protocol) else None
    path = catalogue.origin[source.id]
    return {
        "id": source.id,
        "name": source.name.into(chosen()),
        "kind": "protocol" if protocol else "programme",
        "summary": source.summary.into(chosen()),
        "minutes": _minutes(catalogue, source, ""),
        "group_size": _size(protocol.group_size if protocol else None),
        "family": protocol.family if protocol else "",
        "remark": protocol.remark.into(chosen()) if protocol else "",
        "published_minutes": _size(protocol.published_total if protocol else None),
        "scales_to": protocol.scales_to.into(chosen()) if protocol else "",
        "more_sources": list(protocol.more_sources) if protocol else [],
        "source": {"title": source.source.title, "url": source.source.url} if source.source else None,
        "file": str(path),
        "own": path.is_relative_to(context.home.path),
        "variants": [_variant(catalogue, protocol, each) for each in protocol.variants] if protocol else [],
    }


def _variant(catalogue: Catalogue, protocol: Protocol, variant: Variant) -> dict[str, Any]:
    return {
        "id": reference(protocol.id, variant.id),
        "name": variant.name.into(chosen()),
        "minutes": _minutes(catalogue, protocol, variant.id),
        "group_size": _size(variant.group_size or protocol.group_size),
    }


def _minutes(catalogue: Catalogue, source: Programme | Protocol, variant: str) -> float | None:
    """Return the length for a usual number of people, in minutes; None if no phase has a length."""
    seconds = total(plan_of(source, variant, catalogue.protocols, 0, _ANY_DAY).phases)
    return seconds / 60 if seconds else None


def _size(size: Bounds | None) -> dict[str, float | None] | None:
    return None if size is None else {"min": size.min, "max": size.max}


def _shown(row: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    kind = _("protocol") if row["kind"] == "protocol" else _("programme")
    if row["own"]:
        kind = _("{kind}, your own").format(kind=kind)
    yield row["id"], row["name"], _length(row["minutes"]), _range(row["group_size"]), kind
    for each in row["variants"]:
        yield each["id"], each["name"], _length(each["minutes"]), _range(each["group_size"]), _("variant")


def _length(minutes: float | None) -> str:
    return planned_minutes(None if minutes is None else round(60 * minutes))


def _number(number: float | None) -> str:
    return "–" if number is None else f"{number:g}"


def _range(size: dict[str, float | None] | None) -> str:
    if size is None:
        return "–"
    least, most = _number(size["min"]), _number(size["max"])
    return least if least == most else f"{least}–{most}".removeprefix("––").replace("––", "+")
