"""Read and write the day of a record: ISO 8601, "" for none."""

from __future__ import annotations

from datetime import date


def iso_day(text: str) -> str:
    """Return a day as 2026-12-24; "" for a text that is none."""
    found = day_of_iso(text)
    return "" if found is None else found.isoformat()


def day_of_iso(text: str) -> date | None:
    """Return the day; None for a text that is none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
