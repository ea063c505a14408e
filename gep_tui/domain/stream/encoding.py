"""Encode events as JSON, whatever their size, even when memory is short."""

from __future__ import annotations

import msgspec

_ENCODER = msgspec.json.Encoder()


def encoded(value: object) -> bytes:
    """Return `value` as JSON. Raises MemoryError if there is no room for it.

    It encodes into a buffer: msgspec's `encode` (0.22) crashes with a segmentation fault if its own cannot grow.
    """
    buffer = bytearray()
    _ENCODER.encode_into(value, buffer)
    return bytes(buffer)
