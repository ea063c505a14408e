"""The options in a list: numbered from 1, typed digit by digit, marked where the arrows are."""

from __future__ import annotations

from collections.abc import Sequence

#: The sign before the option that the arrows have reached.
REACHED = "▸"


def number_of(id: str, options: Sequence[tuple[str, str]]) -> int:
    """Return an option's number, from 1; raise StopIteration if it is not among `options`."""
    return next(number for number, option in enumerate(options, 1) if option[0] == id)


def marked(number: int, reached: bool) -> str:
    """Return the number shown for an option, marked if the arrows have reached it."""
    return f"{REACHED if reached else ''}{number}"


def may_be(number: int, typed: str) -> bool:
    """Tell whether the typed digits are a number or its beginning; a leading 0 makes them a complete number."""
    return number == int(typed) or (number < 10 if typed == "0" else str(number).startswith(typed))


def stepped(ids: Sequence[str], reached: str | None, step: int) -> str | None:
    """Return the option `step` places on, entering the list at its first or last option and stopping at both."""
    if not ids:
        return reached
    start = -1 if step > 0 else len(ids)
    here = ids.index(reached) if reached in ids else start
    return ids[max(0, min(len(ids) - 1, here + step))]
