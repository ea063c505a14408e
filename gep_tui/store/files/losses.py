"""Tell from an event file and those beside it that entries are gone: zeros stand there, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.position import place

#: So many zeros are never called lost lines: no line of gep is as short.
FEW = 64


def zeroed(data: bytes) -> int:
    """Return how many zeros stand where lines were: in a whole file, or in more of its end than one unfinished line."""
    begin = data.rfind(b"\n") + 1
    count = data.count(b"\0", begin)
    if not count or count == len(data):
        return count
    # The first line may be an opening, which is many times longer than what is written later.
    longest = max(map(len, data[:begin].split(b"\n")[1:]), default=0)
    return count if count > max(FEW, longest) else 0


def emptied(contents: Mapping[str, bytes], events: Iterable[Event], numbered: bool) -> Iterator[tuple[str, int]]:
    """Yield the files without a line that others tell of, each with the least number of entries that are missing.

    A new entry has the number after the last that its writer had seen: a number that nobody has was somebody's. That
    counts only if all that is there is `numbered`, since a damaged line may have had it.
    """
    empty = [name for name, data in contents.items() if not data.strip()]
    if not empty:
        return
    places = {place(event) for event in events}
    numbers = {seq for seq, _writer in places}
    gaps = max(numbers, default=0) - len(numbers) if numbered else 0
    for name in empty:
        told = _told_of(name.partition(".")[0], contents, places)
        if lost := max(gaps, len(told)):
            yield name, lost


def _told_of(writer: str, contents: Mapping[str, bytes], places: set[tuple[int, str]]) -> set[int]:
    """Return the numbers of this writer's entries that others speak of, and that are nowhere."""
    key = re.compile(rb'"%b-(\d{1,10})"' % re.escape(writer.encode()))
    told = {int(number) for data in contents.values() for number in key.findall(data)}
    return {number for number in told if (number, writer) not in places}
