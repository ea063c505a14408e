"""Round proposed lengths to whole minutes, which people can say aloud, without ending late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gep_tui.domain.protocol.fit import STEP, Stretchable


def in_minutes(pieces: Sequence[Stretchable], lengths: Mapping[str, int], had: Mapping[str, int]) -> dict[str, int]:
    """Return the remaining `lengths`, in seconds, so that full lengths that change are whole minutes.

    `had` is the time that phases have already had. The total never grows: a length that shrinks is cut to a whole
    minute, unless it would fall below its shortest, and one that grows gains whole minutes or nothing. Whole minutes
    left over go back to the phases that were cut.
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
