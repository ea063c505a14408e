"""Days and times in lists, with "today" and "yesterday" in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words.moments import day


def when(moment: datetime | None, now: datetime, form: str = "") -> str:
    """Return day and time of `moment` in the local zone; `form` is the user's date format."""
    if moment is None:
        return ""
    local = moment.astimezone()
    return f"{day_of(local, now, form)} {local:%H:%M}"


def day_of(moment: datetime, now: datetime, form: str = "") -> str:
    """Return the day of a local time."""
    apart = moment.date() - now.astimezone().date()
    near = {
        timedelta(): _("today"),
        timedelta(days=-1): _("yesterday"),
        timedelta(days=1): _("tomorrow"),
    }
    return near.get(apart) or _written(moment, form) or day(moment.isoformat())


def _written(moment: datetime, form: str) -> str:
    try:
        return one_line(moment.strftime(form)) if form else ""
    except ValueError:
        return ""
