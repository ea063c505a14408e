"""Ask `dateparser` and `holidays` for days that the rules do not know. Both are loaded at the first question."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

#: Words that change nothing where they are left out.
_SMALL = ("a", "à", "and", "at", "au", "d", "dans", "de", "du", "en", "et", "from", "in", "la", "le", "of", "on", "the")


class KeptLibraries:
    """The days of two libraries; `country` is that of the feasts, as in ISO 3166, `language` that of their names."""

    def __init__(self, country: str, language: str) -> None:
        self._country = country
        self._language = language

    def feasts(self, today: date) -> Iterable[tuple[str, date]]:
        """Return the feasts of the country from today to the end of the next year, by name, in order."""
        import holidays

        languages = (self._language, None)
        years = (today.year, today.year + 1)
        found = set()
        for language in languages:
            try:
                known = holidays.country_holidays(self._country, years=years, language=language)
            except NotImplementedError:
                continue
            found |= {(day, name) for day in known if day >= today for name in known.get_list(day)}
        return [(name, day) for day, name in sorted(found)]

    def day(self, phrase: str, today: date) -> date | None:
        """Return the day that a phrase means, if each of its words had a part in it."""
        found = _parsed(phrase, today)
        if found is None:
            return None
        words = phrase.split()
        for at, word in enumerate(words):
            if word.casefold() not in _SMALL and _parsed(" ".join(words[:at] + words[at + 1 :]), today) == found:
                return None
        return found


def _parsed(phrase: str, today: date) -> date | None:
    import dateparser

    noon = datetime.combine(today, time(12))
    settings = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": noon, "PARSERS": ["relative-time"]}
    found = dateparser.parse(phrase, languages=["fr", "en"], settings=settings)
    return found.date() if found is not None else None


def load() -> None:
    """Load both libraries, and what they read at their first question."""
    libraries, today = KeptLibraries("FR", "fr"), date(2026, 1, 1)
    libraries.feasts(today)
    for phrase in ("in 2 days", "dans 2 jours"):
        libraries.day(phrase, today)
