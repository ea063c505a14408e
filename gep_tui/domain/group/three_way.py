"""Compare a part of a group's text before it was edited, after, and as others have made it meanwhile, by field."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Any, Generic, TypeVar

import msgspec

from gep_tui.domain.group.group_text import CycleText, DateText, GroupText, MemberText
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.domain.stream.typed_times import read_clock

Piece = TypeVar("Piece", GroupText, MemberText, CycleText, DateText)


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """A field that two people changed at once. `of` is the id of a member, cycle or date, "" for the group itself.

    `name` is that of the member or cycle, "" for a date.
    """

    of: str = ""
    name: str = ""
    field: str
    yours: Any
    theirs: Any


class Compared(Generic[Piece]):
    """One part in the three texts: `changes` are to be written, `clashes` stay as somebody else has them."""

    def __init__(self, before: Piece, after: Piece, now: Piece) -> None:
        self.after: Piece = after
        self.now: Piece = now
        fields = [each for each in after.__struct_fields__ if each not in ("id", "members", "cycles", "dates")]
        edited = [each for each in fields if plain(after, each) != plain(before, each)]
        news = [each for each in edited if plain(after, each) != plain(now, each)]
        mine = [each for each in news if plain(now, each) == plain(before, each)]
        self.changes = {each: getattr(after, each) for each in mine}
        self.clashes = [self._clash(each) for each in news if each not in mine]

    def _clash(self, field: str) -> Clash:
        of, name = getattr(self.now, "id", ""), getattr(self.now, "name", "")
        yours, theirs = getattr(self.after, field), getattr(self.now, field)
        return Clash(of=of, name=name if of else "", field=field, yours=yours, theirs=theirs)


def paired(before: Sequence[Piece], after: Sequence[Piece], now: Sequence[Piece]) -> list[Compared[Piece]]:
    """Return the parts that are in all three texts."""
    old, new = _by_id(before), _by_id(now)
    return [Compared(old[id], each, new[id]) for id, each in _by_id(after).items() if id in old and id in new]


def taken_out(before: Sequence[Piece], after: Sequence[Piece], now: Sequence[Piece]) -> list[Piece]:
    """Return the parts that were taken out of the text, as they are now."""
    kept, old = _by_id(after), _by_id(before)
    return [each for id, each in _by_id(now).items() if id in old and id not in kept]


def edited_and_gone(before: Sequence[Piece], after: Sequence[Piece], now: Sequence[Piece]) -> list[Piece]:
    """Return the parts that were edited while somebody else merged or dropped them."""
    old, there = _by_id(before), _by_id(now)
    return [each for id, each in _by_id(after).items() if id not in there and each != old.get(id)]


def plain(piece: Piece, field: str) -> object:
    """Return the value of a field as it would be kept: what differs only in blanks is the same."""
    value = getattr(piece, field)
    if field == "charter":
        return tuple(rules(value))
    if field == "aims":
        return tuple(filter(None, map(one_line, value)))
    if field == "starts":
        return starts(value)
    if field == "may_leave":
        return clean(value).strip()
    return one_line(value) if isinstance(value, str) else value


def rules(charter: str) -> list[str]:
    """Return the rules of a charter, one a line."""
    return [rule for line in clean(charter).split("\n") if (rule := one_line(line))]


def starts(text: str) -> time | None:
    """Return the time of day in a text; None if there is none."""
    found = read_clock(one_line(text))
    return time(*found) if found else None


def _by_id(pieces: Sequence[Piece]) -> dict[str, Piece]:
    return {id: each for each in pieces if (id := getattr(each, "id", ""))}
