"""Read “before Christmas” or “avant Noël” behind an option, as one argument or as several."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _

#: The word before the day, in both languages of the program.
_BEFORE = ("before", "avant")


def words_joined(args: Sequence[str], option: str) -> list[str]:
    """Return the arguments with all that stands behind `option`, up to the next option, as one."""
    if option not in args:
        return list(args)
    begin = args.index(option) + 1
    end = next((place for place in range(begin, len(args)) if args[place].startswith("--")), len(args))
    said = " ".join(args[begin:end])
    return [*args[:begin], *((said,) if said else ()), *args[end:]]


def day_behind(words: str, option: str) -> str:
    """Return the day in “before DAY”. Raises CommandFailure if the word or the day is missing."""
    word, _blank, day = one_line(words).partition(" ")
    if bare(word) not in _BEFORE or not day.strip():
        text = _("{option} needs “before” and a day: {option} before Christmas.")
        raise CommandFailure(text.format(option=option), status=2)
    return day.strip()
