"""Fit lengths into the available time: pure, bounded, exact to the second."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heapreplace
from math import ceil

import msgspec

from gep_tui.domain.protocol.plan import LONGEST

#: A phase without a shortest length can shrink to this share of its length.
DEFAULT_SHORTEST = 0.60

#: Lengths change in steps of this many seconds where possible.
STEP = 60


class Stretchable(msgspec.Struct, frozen=True, kw_only=True):
    """A length that may change, in seconds; it stays from `shortest` to `longest`, and `protected` ones shrink last."""

    id: str
    seconds: int
    shortest: int
    longest: int = LONGEST
    protected: bool = False


class Fit(msgspec.Struct, frozen=True, kw_only=True):
    """New lengths in seconds; `short` is the time still missing."""

    lengths: dict[str, int]
    short: int = 0


def shortest(seconds: int) -> int:
    """Return the shortest length, in seconds, of a phase that names none."""
    return ceil(seconds * DEFAULT_SHORTEST)


def fit(pieces: Sequence[Stretchable], seconds: int, protected_too: bool = False) -> Fit:
    """Return lengths that add up to `seconds`; each piece gives or gains in proportion to what it can.

    Protected pieces shrink last, and only with `protected_too`. Extra time goes to the unprotected pieces in proportion
    to their length, up to a day each. If even the shortest lengths are too long, `short` says by how much. Lengths that
    fit already stay; a smaller total never makes a piece longer.
    """
    now = {piece.id: piece.seconds for piece in pieces}
    change = seconds - sum(now.values())
    if change >= 0:
        return Fit(lengths={**now, **_gain(pieces, change)})
    lengths, missing = _give([piece for piece in pieces if not piece.protected], -change)
    if missing and protected_too:
        more, missing = _give([piece for piece in pieces if piece.protected], missing)
        lengths.update(more)
    return Fit(lengths={**now, **lengths}, short=missing)


def _give(pieces: Sequence[Stretchable], seconds: int) -> tuple[dict[str, int], int]:
    """Take `seconds` from `pieces` in proportion to what each can give; return the lengths and what is missing."""
    room = {piece.id: max(0, piece.seconds - piece.shortest) for piece in pieces}
    taken = _share(room, room, seconds)
    return {piece.id: piece.seconds - taken[piece.id] for piece in pieces}, seconds - sum(taken.values())


def _gain(pieces: Sequence[Stretchable], seconds: int) -> dict[str, int]:
    """Add `seconds` to the unprotected pieces, or to all of them if all are protected."""
    open_ones = [piece for piece in pieces if not piece.protected] or list(pieces)
    room = {piece.id: max(0, piece.longest - piece.seconds) for piece in open_ones}
    added = _share({piece.id: max(1, piece.seconds) for piece in open_ones}, room, seconds)
    return {piece.id: piece.seconds + added[piece.id] for piece in open_ones}


def _share(weights: dict[str, int], room: dict[str, int], amount: int) -> dict[str, int]:
    """Split `amount` by weight, step by step, giving no part more than its room.

    Each step goes to the part that is most due (Sainte-Laguë), so that a larger amount makes no part smaller.
    """
    parts = dict.fromkeys(weights, 0)
    due = [(float(-weight), rank, id) for rank, (id, weight) in enumerate(weights.items()) if room[id] > 0]
    heapify(due)
    while due and amount > 0:
        _, rank, id = due[0]
        step = min(STEP, room[id] - parts[id], amount)
        parts[id] += step
        amount -= step
        if parts[id] == room[id]:
            heappop(due)
        else:
            heapreplace(due, (-weights[id] / (2 * (parts[id] // STEP) + 1), rank, id))
    return parts
