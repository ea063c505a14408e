"""Time to fold 20,000 events at the start, against decoding the same lines."""

from __future__ import annotations

import time

import msgspec
from common import median

from gep_tui.domain.session.events import EPOCH, KnownEvent, NoteAdded
from gep_tui.domain.session.fold import Record

EVENTS = 20_000
RUNS = 7


def measure() -> list[str]:
    """Return the figure in words."""
    events = [
        NoteAdded(writer="w", seq=number, at=EPOCH, text=f"note number {number}", kind="fact", person="p1", run="w-1")
        for number in range(1, EVENTS + 1)
    ]
    lines = [msgspec.json.encode(event) for event in events]
    decoder = msgspec.json.Decoder(KnownEvent)
    decoding, folding = [], []
    for _ in range(RUNS):
        began = time.perf_counter()
        decoded = [decoder.decode(line) for line in lines]
        decoding.append(time.perf_counter() - began)
        began = time.perf_counter()
        Record(decoded)
        folding.append(time.perf_counter() - began)
    return [
        f"opening  {EVENTS} events folded in {median(folding) * 1000:.0f} ms, decoded in "
        f"{median(decoding) * 1000:.0f} ms: {median(folding) / median(decoding):.1f} (wanted 10)"
    ]
