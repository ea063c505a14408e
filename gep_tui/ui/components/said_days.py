"""Read a day with its time as people say it, wherever a screen asks: "vendredi 9h", "le 12 à 14h30"."""

from __future__ import annotations

import re
from datetime import date

from gep_tui.domain.dates.understanding import EitherDay, OneDay, PastDay, SaidOn, understood
from gep_tui.locale import _, chosen
from gep_tui.words.moments import weekday_and_day

_CLOCK = r"\d{1,2}\s*[:h]\s*(?:\d{2})?"

#: The time may stand after the day or before it.
_AFTER = re.compile(rf"(?P<day>.+?)[\s,]+(?:à\s+|at\s+)?(?P<clock>{_CLOCK})", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:à\s+|at\s+)?(?P<clock>{_CLOCK})[\s,]+(?P<day>.+)", re.IGNORECASE)


class NotATime(ValueError):
    """What was typed, `text`, is not a time."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class EitherDayMeant(NotATime):
    """The words `text` may mean either of two days."""

    def __init__(self, text: str, days: tuple[date, date]) -> None:
        super().__init__(text)
        self.days = days

    def sentence(self) -> str:
        """Return what to tell whoever typed it."""
        first, second = self.days
        words = _("“{words}” may be {first} or {second}: write it as {iso}.")
        return words.format(
            words=self.text[:40], first=weekday_and_day(first), second=weekday_and_day(second), iso=second.isoformat()
        )


def day_and_clock(words: str, today: date) -> tuple[date, str] | None:
    """Return the day that the words mean, and the time as typed; None if they mean none. Raises EitherDayMeant."""
    for form in (_AFTER, _BEFORE):
        match = form.fullmatch(words)
        day = said_day(match["day"], today) if match is not None else None
        if match is not None and day is not None:
            return day, match["clock"]
    return None


def said_day(words: str, today: date) -> date | None:
    """Return the day that words mean, one that is over too; None if they mean none. Raises EitherDayMeant."""
    match understood(words, SaidOn(today=today, language=chosen())):
        case OneDay(day) | PastDay(day):
            return day
        case EitherDay(days):
            raise EitherDayMeant(words, days)
    return None
