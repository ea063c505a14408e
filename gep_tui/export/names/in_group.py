"""The names that a group knows: its members, what they work for, and what was decided about names before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from gep_tui.domain.group.practice_sheet import SettledName
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.text import bare
from gep_tui.export.names.known_name import KnownName
from gep_tui.export.names.own_labels import in_words
from gep_tui.export.names.replacement import NameKind
from gep_tui.locale import _


def settled_in(group: Group) -> tuple[KnownName, ...]:
    """Return the names about which something was decided before."""
    return tuple(map(_settled, group.names))


def names_in(group: Group) -> tuple[KnownName, ...]:
    """Return the names of the group, and of those who are or were its members."""
    return tuple(_names(group))


def _settled(name: SettledName) -> KnownName:
    kind: NameKind = next((each for each in get_args(NameKind) if each == name.kind), "person")
    settled = "accepted" if name.by else "refused"
    by = in_words(name.label) or name.by
    return KnownName(text=name.text, kind=kind, who=bare(name.text), by=by, settled=settled)  # type: ignore[arg-type]


def _names(group: Group) -> Iterator[KnownName]:
    for member in group.members:
        yield KnownName(text=member.name, kind="person", who=bare(member.name))
        if member.service:
            yield KnownName(text=member.service, kind="service", who=bare(member.service))
        if sum(bare(each.function) == bare(member.function) for each in group.members) == 1 and member.function:
            yield KnownName(text=member.function, kind="function", who=bare(member.name))
        if member.contact:
            yield KnownName(text=member.contact, kind="contact", who=bare(member.contact))
    yield KnownName(text=group.name, kind="organisation", who=bare(group.name), by=_("the group"))
    if group.organisation:
        yield KnownName(text=group.organisation, kind="organisation", who=bare(group.organisation))
