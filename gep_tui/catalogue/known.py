"""The names that a programme may refer to."""

from __future__ import annotations

from collections.abc import Collection, Mapping

#: The ids of all protocols, each with the ids of its variants.
KnownNames = Mapping[str, Collection[str]]
