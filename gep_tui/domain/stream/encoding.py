"""Events as JSON, whatever their size and the memory there is."""

from __future__ import annotations

import msgspec

_ENCODER = msgspec.json.Encoder()


def encoded(value: object) -> bytes:
    """Return `value` as JSON. Raises MemoryError where it has no room.

    Into a buffer: msgspec's `encode` (0.22) ends the program with a segmentation fault where its own cannot grow.
    """
    buffer = bytearray()
    _ENCODER.encode_into(value, buffer)
    return bytes(buffer)
