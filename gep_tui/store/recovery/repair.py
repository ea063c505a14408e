"""JSON whose quotes, commas or brackets were damaged, read as what it was meant to be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

#: So many damages of one line are repaired; a line of more characters is not tried.
MOST, LONGEST = 6, 400_000

#: So many characters before the place where reading stops the damage is looked for.
_WINDOW = 400

_SIGNS = '":,{}[]'
#: So many brackets in a row stand in no event; what nests so deeply is slow to read.
_NESTED = re.compile(r"[\[{]{20}")
_ZEROS = re.compile("\0+")
_parse = json.JSONDecoder(strict=False)


def repaired(text: str) -> dict[str, Any] | None:
    """Return the object that `text` was meant to be, None where a few signs do not make it one again.

    Each round puts in, takes out or changes the one sign with which reading gets furthest.
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
    """Return the object, or None and where reading stops."""
    try:
        value, end = _parse.raw_decode(text)
    except json.JSONDecodeError as error:
        return None, error.pos
    except RecursionError:
        return None, 0
    return (value, end) if isinstance(value, dict) and not text[end:].strip() else (None, end)


def _edited(text: str, stopped: int) -> Iterator[str]:
    """Yield `text` with one sign put in, changed or taken out near where reading stops, the nearest place first."""
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
