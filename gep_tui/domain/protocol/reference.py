"""How a programme, a protocol or a variant of one is named: `id` or `id:variant`."""

from __future__ import annotations


def reference(id: str, variant: str = "") -> str:
    """Return the name of a variant, or of the main form where `variant` is ""."""
    return f"{id}:{variant}" if variant else id


def read_reference(text: str) -> tuple[str, str]:
    """Return the id and the variant in a name; the variant is "" for the main form."""
    id, _colon, variant = text.partition(":")
    return id, variant
