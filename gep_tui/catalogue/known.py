"""What programmes may name."""

from __future__ import annotations

from collections.abc import Collection, Mapping

#: Ids of the protocols there are, and for each the ids of its variants.
KnownNames = Mapping[str, Collection[str]]
