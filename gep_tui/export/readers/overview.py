"""What readers outside the group get of a session instead of its tables: aims, themes and figures."""

from __future__ import annotations

import msgspec


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One number of a session: its id, what it counts in words, and the number; planned minutes may be half ones."""

    id: str
    words: str
    number: float


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """Aims in words, themes, figures; names in aims and themes are replaced."""

    aims: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
