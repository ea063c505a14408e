"""Options for times and lengths: read where click reads them, so that a wrong one is said before anything is done."""

from __future__ import annotations

from datetime import time

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.stream.text import one_line
from gep_tui.domain.stream.typed_times import read_clock, read_length
from gep_tui.locale import _


def time_typed(words: str) -> time:
    """Return a time of day. Raises CommandFailure."""
    found = read_clock(one_line(words))
    if found is None:
        raise CommandFailure(_("“{words}” is not a time of day: write 9:00 or 14h30.").format(words=words), status=2)
    return time(*found)


def minutes_typed(words: str) -> int:
    """Return a length in minutes. Raises CommandFailure."""
    seconds = read_length(one_line(words))
    if seconds is None:
        raise CommandFailure(_("“{words}” is not a length: write 3h30 or 210.").format(words=words), status=2)
    return seconds // 60
