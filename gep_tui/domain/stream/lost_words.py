"""The words that are lost with an erasure: by these, copies of them are found in files that are no event files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.text import one_line

#: The fields that hold words, those that hold names and addresses, and those that hold an id or a name.
_TEXTS = (
    "text", "rest", "title", "words", "situation", "done", "worked", "watch", "readers", "charter", "aims",
    "may_leave", "place", "aim",
)  # fmt: skip
_NAMES, _EITHER = ("name", "address", "contact"), ("person", "author")


class LostWords(msgspec.Struct, frozen=True):
    """Texts, and names and addresses, that an erasure takes out of a record."""

    texts: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def lost_words(pairs: Iterable[tuple[Event, Event]], names: Iterable[str] = ()) -> LostWords:
    """Return what each first event has and the second, which replaces it, has not; and `names`."""
    before: tuple[set[str], set[str]] = (set(), set(names))
    after: tuple[set[str], set[str]] = (set(), set())
    for event, left in pairs:
        for found, each in ((before, event), (after, left)):
            texts, called = _of(each, left)
            found[0].update(texts)
            found[1].update(called)
    lost = (frozenset(each for each in all - left if each.strip()) for all, left in zip(before, after, strict=True))
    return LostWords(*lost)


def _of(event: Event, left: Event) -> tuple[list[str], list[str]]:
    """Return the texts and the names of an event."""
    plain = msgspec.to_builtins(event)
    said = list(_words(plain))
    names = [word for field, word in said if field in _NAMES]
    names += [one_line(plain[field]) for field in _EITHER if field in left.purged and isinstance(plain.get(field), str)]
    return [word for field, word in said if field in _TEXTS], names


def _words(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield each text with the name of its field, or of the list that holds it."""
    if isinstance(value, str):
        yield field, one_line(value) if field in _NAMES else value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _words(each, name)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _words(each, field)
