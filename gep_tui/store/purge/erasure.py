"""What is erased of one stream, and by which words its copies are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.lost_words import LostWords, lost_words
from gep_tui.domain.stream.position import Position, place


class Erasure(msgspec.Struct, frozen=True, kw_only=True):
    """What `stands` at each place, and the `words` that go. With `whole`, all that cannot be read goes too."""

    stands: Mapping[Position, Event]
    words: LostWords = LostWords()
    whole: bool = False


def erasure(events: Iterable[Event], left: Iterable[Event], names: Iterable[str] = (), whole: bool = False) -> Erasure:
    """Return the erasure of a record's `events` that leaves `left`; `names` go where one stands alone in a copy."""
    stands = {place(event): event for event in left}
    pairs = [(event, stands[place(event)]) for event in events if place(event) in stands]
    return Erasure(stands=stands, words=lost_words(pairs, names), whole=whole)
