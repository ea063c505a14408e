"""Ask for a moment: a clock time near the present one, or an amount earlier or later."""

from __future__ import annotations

import re
from collections.abc import Generator
from datetime import datetime, timedelta

from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.review.state import Review

_CLOCK = re.compile(r"(\d{1,2})[:hH](\d{1,2})(?:[:'m](\d{1,2}))?")
_SHIFT = re.compile(r"([+\-−])\s*(?:(\d{1,3}):)?(\d{1,4})")


def asked(review: Review, question: str, there: datetime) -> Generator[Ask, str, datetime | None]:
    """Ask for a time; `None` if there is no answer, or an invalid one, which is shown."""
    stands = _("Now {time}. (10:31:04, or +30 for 30 seconds later)").format(time=clock(review, there))
    words = yield Ask(f"{question} {stands}")
    if not words:
        return None
    found = moment_of(words, there, review.desk.view_model().offset)
    if found is None:
        review.desk.say(_("“{words}” is not a time: 10:31:04, or +30, or -1:30.").format(words=words))
    return found


def moment_of(words: str, there: datetime, shown: timedelta = timedelta()) -> datetime | None:
    """Return the time that `words` mean near `there`: the nearest such clock time, or an amount like +30 or -1:30.

    `shown` is added to the record's times when they are displayed. `None` if the words mean no time.
    """
    words = words.strip()
    found = _SHIFT.fullmatch(words)
    if found:
        seconds = int(found[2] or 0) * 60 + int(found[3])
        return there + timedelta(seconds=seconds if found[1] == "+" else -seconds)
    found = _CLOCK.fullmatch(words)
    if not found or int(found[1]) > 23 or int(found[2]) > 59 or int(found[3] or 0) > 59:
        return None
    near = there + shown
    wanted = near.replace(hour=int(found[1]), minute=int(found[2]), second=int(found[3] or 0), microsecond=0)
    days = (timedelta(days=-1), timedelta(), timedelta(days=1))
    return min((wanted + day for day in days), key=lambda each: abs(each - near)) - shown


def clock(review: Review, moment: datetime) -> str:
    """Return a clock time to the second."""
    return review.desk.view_model().clock(moment, seconds=True)
