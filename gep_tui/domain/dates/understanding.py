"""Understand when something is due, as people say it. What is not understood to the last word has no day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

import msgspec

from gep_tui.domain.dates.calendar_days import days_later
from gep_tui.domain.dates.counted import MOST_DAYS, counted
from gep_tui.domain.dates.feasts import feast
from gep_tui.domain.dates.lexicon import LANGUAGES, lexed
from gep_tui.domain.dates.meaning import Meaning, ending, on
from gep_tui.domain.dates.month_days import month_day
from gep_tui.domain.dates.months import month
from gep_tui.domain.dates.relation import Apart, Relation, apart, due
from gep_tui.domain.dates.tokens import DateToken, FeastToken, NumberToken, UnknownToken
from gep_tui.domain.dates.weekdays import weekday
from gep_tui.domain.dates.weeks import week

#: The longest phrase, in characters, that can be a date.
LONGEST = 80


class OneDay(msgspec.Struct, frozen=True):
    """The day by which it is due; never before the day on which it was said."""

    day: date


class EitherDay(msgspec.Struct, frozen=True):
    """Two days that people mean by these words, in order: to be asked."""

    days: tuple[date, date]


class PastDay(msgspec.Struct, frozen=True):
    """The words mean a day that was over when they were said."""

    day: date


class NextSession(msgspec.Struct, frozen=True):
    """The next session, whose day is not known."""


UnderstoodDate = OneDay | EitherDay | PastDay | NextSession


class MoreDates(Protocol):
    """A source of days that the rules do not know, such as a library."""

    def feasts(self, today: date) -> Iterable[tuple[str, date]]:
        """Return the feasts of today and the next years, by name, in order."""

    def day(self, phrase: str, today: date) -> date | None:
        """Return the day that a phrase means, each word of which is one of dates; None if it means no day."""


class SaidOn(msgspec.Struct, frozen=True):
    """When and where a phrase was said: the day, the language ("fr" or "en"), the day of the next session if known."""

    today: date
    language: str
    next_session: date | None = None


def understood(words: str, said: SaidOn, more: MoreDates | None = None) -> UnderstoodDate | None:
    """Return the day by which something is due that is due `words`; None if they are not understood."""
    if len(words) > LONGEST:
        return None
    phrases = {each: _apart(words, each) for each in sorted(LANGUAGES, key=lambda each: each != said.language)}
    for language, phrase in phrases.items():
        if phrase is not None and (found := _by_rules(phrase, said, language)) is not None:
            return found
    if more is not None:
        for language, phrase in phrases.items():
            if phrase is not None and (found := _by_more(words, phrase, said.today, language, more)) is not None:
                return found
    return None


def _apart(words: str, language: str) -> Apart | None:
    tokens = lexed(words, language)
    return apart(tokens) if tokens else None


def _by_rules(phrase: Apart, said: SaidOn, language: str) -> UnderstoodDate | None:
    time, today = phrase.time, said.today
    match time:
        case ["next", "session" | "time"] | ["session", "next" | "after"]:
            return _settled(ending(said.next_session), phrase.relation, today) if said.next_session else NextSession()
        case [NumberToken() | FeastToken()] if phrase.within and language == "en":
            return None  # in 12, in the new year
        case [NumberToken()] if phrase.within:
            return None
    found = (
        weekday(time, today)
        or week(time, today)
        or month(time, today)
        or month_day(time, today, said.language)
        or counted(time, today, language)
        or feast(time, today)
    )
    return _settled(found, phrase.relation, today) if found is not None else None


def _by_more(words: str, phrase: Apart, today: date, language: str, more: MoreDates) -> UnderstoodDate | None:
    """Ask what knows more: for a feast by its whole name; for a day only where each word is known and none is lost."""
    named = [day for name, day in more.feasts(today) if _is_name(phrase.time, lexed(name, language))]
    if named:
        return _settled(on(*named), phrase.relation, today)
    if phrase.relation == "before" or any(isinstance(token, UnknownToken) for token in phrase.time):
        return None
    day = more.day(words, today)
    return OneDay(day) if day is not None and today <= day <= days_later(today, MOST_DAYS) else None


def _is_name(time: Sequence[DateToken], name: Sequence[DateToken] | None) -> bool:
    """Tell whether the time is this name of a feast; "Thanksgiving" is Thanksgiving Day."""
    return bool(name) and _without_day(time) == _without_day(name or ())


def _without_day(name: Sequence[DateToken]) -> list[DateToken]:
    return [*name[:-1]] if name and name[-1] == "day" else [*name]


def _settled(found: Meaning, relation: Relation, today: date) -> UnderstoodDate:
    """Return the first day to come; two, if people mean either; if all are over, the last of them."""
    days = [due(relation, period) for period in found.periods]
    if found.either_end and relation == "by":
        days = [day for period in found.periods[:1] for day in (period.first, period.last)] + days[1:]
    if (found.doubt or (found.either_end and relation == "by")) and len(days) > 1 and today <= days[0] != days[1]:
        return EitherDay((days[0], days[1]))
    ahead = [day for day in days if day >= today]
    return OneDay(min(ahead)) if ahead else PastDay(max(days))
