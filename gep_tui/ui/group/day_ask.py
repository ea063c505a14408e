"""Ask for a day, or several, as people say them, with what they mean shown meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from gep_tui.locale import _
from gep_tui.ui.components import times
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.components.said_days import NotATime
from gep_tui.words.moments import weekday_and_day


@dataclass
class DayAsk(Ask):
    """A day, perhaps with its time, or several days with commas between."""

    now: datetime = field(kw_only=True)

    def hint(self) -> str:
        """Return what is meant so far, and which keys answer."""
        meant = ", ".join(filter(None, (_shown(each, self.now) for each in self.typed.split(","))))
        return "   ".join(filter(None, (_("→ {day}").format(day=meant) if meant else "", super().hint())))


def _shown(words: str, now: datetime) -> str:
    """Return a day in words, with its time; "" while the words mean none."""
    if not words.strip():
        return ""
    try:
        day, starts = read_day(words, now)
    except NotATime:
        return ""
    told = weekday_and_day(day, now.year)
    return f"{told} {starts.hour}:{starts.minute:02}" if starts is not None else told


def read_day(text: str, now: datetime) -> tuple[date, time | None]:
    """Return day and time as typed; the time is None where only a day is. Raises NotATime, and EitherDayMeant."""
    try:
        moment = times.begin(text, now)
    except NotATime:
        moment = times.begin(f"{text.strip()} 0:00", now)
        if moment is not None:
            return moment.date(), None
    if moment is None:
        raise NotATime(text)
    return moment.date(), moment.timetz().replace(tzinfo=None)
