"""Decide about what is said of the group: name, organisation, aims, charter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.events import GroupChanged
from gep_tui.domain.group.minutes_for import MINUTES_FOR
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import clean, one_line, same_name

Field = TypeVar("Field")


def change_group(
    group: Group,
    now: datetime,
    *,
    name: str | None = None,
    organisation: str | None = None,
    aims: Iterable[str] | None = None,
    charter: Iterable[str] | None = None,
    may_leave: str | None = None,
    minutes_for: str | None = None,
) -> GroupChanged | Refusal:
    """Change the given fields; those that say what stands already are left out."""
    if name is not None and not same_name(name):
        return no.NamelessGroup()
    if minutes_for not in (None, *MINUTES_FOR):
        return no.NoSuchReader(given=one_line(str(minutes_for)))
    changed = GroupChanged(
        name=_news(group.name, name and one_line(name)),
        organisation=_news(group.organisation, organisation and one_line(organisation)),
        aims=_news(group.aims, None if aims is None else _lines(aims)),
        charter=_news(group.charter, None if charter is None else _lines(charter)),
        may_leave=_news(group.may_leave, may_leave and clean(may_leave).strip()),
        minutes_for=_news(group.minutes_for, minutes_for),
    )
    return no.SameInGroup() if changed == GroupChanged() else changed


def _news(old: Field, new: Field | None) -> Field | None:
    """Return `new` if it changes anything, else None."""
    return None if new == old else new


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Return each text on one line, without empty and repeated ones."""
    return tuple(dict.fromkeys(line for text in texts if (line := one_line(text))))
