"""Read JSON with damaged quotes, commas or brackets as it was meant to be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

#: How many damaged places in a line are repaired; the longest line, in characters, that is tried.
MOST, LONGEST = 6, 400_000

#: How many characters before the place where reading stops are searched for the damage.
_WINDOW = 400

_SIGNS = '":,{}[]'
#: No event has so many brackets in a row, and reading deep nesting is slow.
_NESTED = re.compile(r"[\[{]{20}")
_ZEROS = re.compile("\0+")
_parse = json.JSONDecoder(strict=False)


def repaired(text: str) -> dict[str, Any] | None:
    """Return the object that `text` was meant to be, or None if a few changed signs do not restore it.

    Each round inserts, removes or changes the one sign that lets reading get furthest.
    """
    text = _ZEROS.sub("", text).strip()
    if len(text) > LONGEST or not text.startswith("{") or _NESTED.search(text):
        return None
    for _round in range(MOST + 1):
        value, stopped = _read(text)
        if value is not None:
            return value
        furthest, best = stopped, ""
        for candidate in _edited(text, stopped):
            value, reached = _read(candidate)
            if value is not None:
                return value
            if reached - len(candidate) > furthest - len(text):
                furthest, best = reached - len(candidate) + len(text), candidate
        if not best:
            return None
        text = best
    return None


def _read(text: str) -> tuple[dict[str, Any] | None, int]:
    """Return the object, or None and the place where reading stops."""
    try:
        value, end = _parse.raw_decode(text)
    except json.JSONDecodeError as error:
        return None, error.pos
    except (RecursionError, ValueError):  # nested too deep, or a number of thousands of digits
        return None, 0
    return (value, end) if isinstance(value, dict) and not text[end:].strip() else (None, end)


def _edited(text: str, stopped: int) -> Iterator[str]:
    """Yield `text` with one sign inserted, changed or removed near where reading stops, the nearest place first."""
    unterminated = text.find('"', stopped + 1) < 0
    last = len(text) if unterminated else min(len(text), stopped + 2)
    first = max(0, stopped - _WINDOW)
    for place in range(last, first - 1, -1):
        around = text[max(0, place - 1) : place + 1]
        if abs(place - stopped) > 2 and not any(sign in around for sign in _SIGNS):
            continue
        for sign in _SIGNS:
            yield text[:place] + sign + text[place:]
        if place < len(text):
            yield from (text[:place] + sign + text[place + 1 :] for sign in _SIGNS if sign != text[place])
            yield text[:place] + text[place + 1 :]
