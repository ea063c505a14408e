"""Find entries that two event files of a record tell differently: a copy that a cloud client kept, and its original."""

from __future__ import annotations

import re
from collections import Counter

from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.erasing import is_erasure
from gep_tui.domain.stream.undoing import Unknown
from gep_tui.store.files.lines import decode
from gep_tui.store.files.reading import Reading

# The writer and the number of an entry, as gep writes a line.
_PLACE = re.compile(rb'^\{"type":"[^"]*","writer":"([^"\\]+)","seq":(\d+),')


def differing(reading: Reading, codec: Codec) -> Counter[tuple[str, str]]:
    """Return for each two files, by name, how many entries of one number they tell differently.

    What was erased for good in one of them is no difference: that is told elsewhere.
    """
    found: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[bytes, bytes], tuple[str, bytes]] = {}
    for name, data in sorted(reading.contents.items()) if len(reading.contents) > 1 else ():
        for line in data.split(b"\n"):
            place = _PLACE.match(line)
            if place is None:
                continue
            other, there = first.setdefault((place[1], place[2]), (name, line))
            if there != line and _differ(there, line, codec):
                found[other, name] += 1
    return found


def _differ(one: bytes, two: bytes, codec: Codec) -> bool:
    events = [decode(line, codec) for line in (one, two)]
    return events[0] != events[1] and not any(isinstance(each, Unknown) or is_erasure(each) for each in events)
