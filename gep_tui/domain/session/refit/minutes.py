"""Lengths in whole minutes: what is proposed is what one says aloud, and the end is in time all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gep_tui.domain.protocol.fit import STEP, Stretchable


def in_minutes(pieces: Sequence[Stretchable], lengths: Mapping[str, int], had: Mapping[str, int]) -> dict[str, int]:
    """Return `lengths` of what is left, in seconds, so that the full ones that change are whole minutes.

    `had` is what a phase has had already. They come to no more in all: what becomes shorter is cut down to a minute,
    unless its floor forbids it, and what becomes longer gains whole minutes or nothing. Whole minutes that this leaves
    over go back to what was cut.
    """
    new = {piece.id: _whole(piece, lengths[piece.id], had.get(piece.id, 0)) for piece in pieces}
    spare = sum(lengths[id] for id in new) - sum(new.values())
    for piece in sorted(pieces, key=lambda piece: new[piece.id] - piece.seconds):
        if spare >= STEP and new[piece.id] < lengths[piece.id] and new[piece.id] + STEP <= piece.seconds:
            new[piece.id] += STEP
            spare -= STEP
    return new


def _whole(piece: Stretchable, seconds: int, had: int) -> int:
    if seconds == piece.seconds:
        return seconds
    down = (seconds + had) // STEP * STEP - had
    if seconds < piece.seconds:
        return down if down >= max(0, piece.shortest) else seconds
    return max(down, piece.seconds)
