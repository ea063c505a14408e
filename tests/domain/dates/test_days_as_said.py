"""Days as people say them: the words, the day on which they are said, the day that they mean."""

from __future__ import annotations

from datetime import date

import pytest

from gep_tui.domain.dates.feasts import easter
from gep_tui.domain.dates.understanding import EitherDay, NextSession, OneDay, PastDay, SaidOn, understood

#: 2026: 26 November is a Thursday, 28 a Saturday, 30 a Monday.
SATURDAY, MONDAY, TUESDAY = date(2026, 11, 28), date(2026, 11, 30), date(2026, 12, 1)
THURSDAY, FRIDAY, SUNDAY = date(2026, 12, 3), date(2026, 12, 4), date(2026, 12, 6)
END_OF_FEBRUARY, NEW_YEARS_EVE = date(2027, 2, 28), date(2026, 12, 31)
LEAP, APRIL, JANUARY = date(2028, 2, 28), date(2026, 4, 5), date(2027, 1, 31)


def shown(words: str, today: date, language: str) -> str:
    """Return the day as Monday 2026-11-30, two with "or", a past one with "past"; "session", "" for nothing."""
    match understood(words, SaidOn(today, language)):
        case OneDay(day):
            return f"{day:%a %Y-%m-%d}"
        case EitherDay((first, second)):
            return f"{first:%a %Y-%m-%d} or {second:%a %Y-%m-%d}"
        case PastDay(day):
            return f"past {day:%a %Y-%m-%d}"
        case NextSession():
            return "session"
    return ""


@pytest.mark.parametrize(
    ("today", "words", "day"),
    [
        # Weekdays; the same weekday is that of the next week.
        (SATURDAY, "vendredi", "Fri 2026-12-04"),
        (FRIDAY, "vendredi", "Fri 2026-12-11"),
        (FRIDAY, "ce vendredi", "Fri 2026-12-04 or Fri 2026-12-11"),
        (MONDAY, "ce vendredi", "Fri 2026-12-04"),
        (MONDAY, "Vendredi.", "Fri 2026-12-04"),
        (MONDAY, "vendredi matin", "Fri 2026-12-04"),
        (MONDAY, "vendredi à 14h30", "Fri 2026-12-04"),
        (MONDAY, "vendredi à 14 heures", "Fri 2026-12-04"),
        (NEW_YEARS_EVE, "vendredi", "Fri 2027-01-01"),
        (SATURDAY, "lundi prochain", "Mon 2026-11-30"),
        (MONDAY, "lundi prochain", "Mon 2026-12-07"),
        (THURSDAY, "mardi prochain", "Tue 2026-12-08"),
        (MONDAY, "mardi prochain", "Tue 2026-12-01 or Tue 2026-12-08"),
        (TUESDAY, "mardi prochain", "Tue 2026-12-08"),
        (MONDAY, "mardi qui vient", "Tue 2026-12-01"),
        (SATURDAY, "mardi en huit", "Tue 2026-12-08"),
        (MONDAY, "mardi en huit", "Tue 2026-12-08"),
        (TUESDAY, "mardi en huit", "Tue 2026-12-08 or Tue 2026-12-15"),
        (MONDAY, "mardi en quinze", "Tue 2026-12-15"),
        (FRIDAY, "mardi de la semaine prochaine", "Tue 2026-12-08"),
        (MONDAY, "vendredi de cette semaine", "Fri 2026-12-04"),
        (FRIDAY, "lundi de cette semaine", "past Mon 2026-11-30"),
        (MONDAY, "vendredi dernier", "past Fri 2026-11-27"),
        # By then, before then.
        (SATURDAY, "d'ici vendredi", "Fri 2026-12-04"),
        (SATURDAY, "d’ici à vendredi", "Fri 2026-12-04"),
        (MONDAY, "pour vendredi au plus tard", "Fri 2026-12-04"),
        (MONDAY, "avant vendredi", "Thu 2026-12-03"),
        (FRIDAY, "avant vendredi", "Thu 2026-12-10"),
        (SATURDAY, "avant Noël", "Thu 2026-12-24"),
        (date(2026, 12, 25), "avant Noël", "Fri 2027-12-24"),
        (SATURDAY, "la veille de Noël", "Thu 2026-12-24"),
        (SATURDAY, "avant fin janvier", "Sun 2027-01-31"),
        (SATURDAY, "avant janvier", "Thu 2026-12-31"),
        (SATURDAY, "avant le 12", "Fri 2026-12-11"),
        (date(2026, 12, 12), "avant le 12", "Mon 2027-01-11"),
        # Days of a month.
        (SATURDAY, "le 12", "Sat 2026-12-12"),
        (date(2026, 12, 12), "le 12", "Sat 2026-12-12 or Tue 2027-01-12"),
        (date(2026, 12, 12), "le 12 prochain", "Tue 2027-01-12"),
        (APRIL, "le 31", "Sun 2026-05-31"),
        (JANUARY, "le 30", "Tue 2027-03-30"),
        (NEW_YEARS_EVE, "le 1er", "Fri 2027-01-01"),
        (END_OF_FEBRUARY, "le 29", "Mon 2027-03-29"),
        (LEAP, "le 29", "Tue 2028-02-29"),
        (LEAP, "le 29 février", "Tue 2028-02-29"),
        (SATURDAY, "le 29 février", ""),
        (SATURDAY, "le 12 du mois prochain", "Sat 2026-12-12"),
        (SATURDAY, "12 décembre", "Sat 2026-12-12"),
        (SATURDAY, "le 12 novembre", "Fri 2027-11-12"),
        (SATURDAY, "le 28 novembre", "Sat 2026-11-28"),
        (SATURDAY, "1er mars", "Mon 2027-03-01"),
        (SATURDAY, "douze janvier", "Tue 2027-01-12"),
        (SATURDAY, "vingt-quatre décembre", "Thu 2026-12-24"),
        (SATURDAY, "10 déc.", "Thu 2026-12-10"),
        (SATURDAY, "24/12", "Thu 2026-12-24"),
        (SATURDAY, "03/04", "Sat 2027-04-03"),
        (SATURDAY, "24/12/26", "Thu 2026-12-24"),
        (SATURDAY, "24-12-2026", "Thu 2026-12-24"),
        (SATURDAY, "2026-12-24", "Thu 2026-12-24"),
        (SATURDAY, "12/11/2026", "past Thu 2026-11-12"),
        (SATURDAY, "jeudi 24 décembre", "Thu 2026-12-24"),
        (SATURDAY, "samedi 12", "Sat 2026-12-12"),
        (SATURDAY, "mardi 12", "Tue 2027-01-12"),
        (SATURDAY, "vendredi 12", "Fri 2026-12-11 or Sat 2026-12-12"),
        (SATURDAY, "vendredi 12 décembre", "Fri 2026-12-11 or Sat 2026-12-12"),
        (SATURDAY, "le premier lundi de mars", "Mon 2027-03-01"),
        (SATURDAY, "le dernier vendredi du mois", "past Fri 2026-11-27"),
        (TUESDAY, "le dernier vendredi du mois", "Fri 2026-12-25"),
        # Months, weeks, years and their parts.
        (SATURDAY, "fin janvier", "Sun 2027-01-31"),
        (LEAP, "fin février", "Tue 2028-02-29"),
        (END_OF_FEBRUARY, "fin du mois", "Sun 2027-02-28"),
        (SATURDAY, "d'ici la fin du mois prochain", "Thu 2026-12-31"),
        (SATURDAY, "début janvier", "Sun 2027-01-10"),
        (SATURDAY, "mi-janvier", "Fri 2027-01-15"),
        (SATURDAY, "en janvier", "Sun 2027-01-31"),
        (SATURDAY, "d'ici janvier", "Fri 2027-01-01 or Sun 2027-01-31"),
        (SATURDAY, "mai prochain", "Mon 2027-05-31"),
        (MONDAY, "la semaine prochaine", "Fri 2026-12-11"),
        (MONDAY, "cette semaine", "Fri 2026-12-04"),
        (SATURDAY, "cette semaine", "Sun 2026-11-29"),
        (MONDAY, "en fin de semaine", "Fri 2026-12-04"),
        (MONDAY, "ce week-end", "Sun 2026-12-06"),
        (MONDAY, "semaine 50", "Fri 2026-12-11"),
        (NEW_YEARS_EVE, "la semaine prochaine", "Fri 2027-01-08"),
        (SATURDAY, "d'ici la fin de l'année", "Thu 2026-12-31"),
        (SATURDAY, "l'année prochaine", "Fri 2027-12-31"),
        # Counted, and near.
        (SATURDAY, "dans deux semaines", "Sat 2026-12-12"),
        (SATURDAY, "dans 3 jours", "Tue 2026-12-01"),
        (SATURDAY, "d'ici quinze jours", "Sat 2026-12-12"),
        (SATURDAY, "dans huit jours", "Sat 2026-12-05"),
        (SATURDAY, "sous quinzaine", "Sat 2026-12-12"),
        (JANUARY, "dans un mois", "Sun 2027-02-28"),
        (END_OF_FEBRUARY, "dans un an", "Mon 2028-02-28"),
        (SATURDAY, "dans un mois et demi", "Wed 2027-01-13"),
        (SATURDAY, "sous 48h", "Mon 2026-11-30"),
        (SATURDAY, "demain", "Sun 2026-11-29"),
        (SATURDAY, "après-demain", "Mon 2026-11-30"),
        (SATURDAY, "ce soir", "Sat 2026-11-28"),
        (SATURDAY, "hier", "past Fri 2026-11-27"),
        # Feasts.
        (SATURDAY, "pour Pâques", "Sun 2027-03-28"),
        (SATURDAY, "lundi de Pâques", "Mon 2027-03-29"),
        (SATURDAY, "jeudi de l'Ascension", "Thu 2027-05-06"),
        (SATURDAY, "à la Toussaint", "Mon 2027-11-01"),
        (SATURDAY, "avant le jour de l'an", "Thu 2026-12-31"),
        # The next session, whose day is not known.
        (SATURDAY, "la prochaine séance", "session"),
        (SATURDAY, "avant la prochaine séance", "session"),
        (SATURDAY, "pour la prochaine fois", "session"),
        # The other language of the house.
        (SATURDAY, "next week", "Fri 2026-12-04"),
    ],
)  # fmt: skip
def test_what_the_french_say(today: date, words: str, day: str) -> None:
    assert shown(words, today, "fr") == day


@pytest.mark.parametrize(
    ("today", "words", "day"),
    [
        (SATURDAY, "Friday", "Fri 2026-12-04"),
        (FRIDAY, "Friday", "Fri 2026-12-11"),
        (MONDAY, "this Friday", "Fri 2026-12-04"),
        (SATURDAY, "by Friday", "Fri 2026-12-04"),
        (SATURDAY, "next Tuesday", "Tue 2026-12-01"),
        (MONDAY, "next Tuesday", "Tue 2026-12-01 or Tue 2026-12-08"),
        (TUESDAY, "next Tuesday", "Tue 2026-12-08"),
        (THURSDAY, "next Tuesday", "Tue 2026-12-08"),
        (MONDAY, "Tuesday week", "Tue 2026-12-08"),
        (MONDAY, "a week on Tuesday", "Tue 2026-12-08"),
        (MONDAY, "two weeks from Friday", "Fri 2026-12-18"),
        (MONDAY, "Tuesday of next week", "Tue 2026-12-08"),
        (MONDAY, "last Friday", "past Fri 2026-11-27"),
        (MONDAY, "Friday afternoon", "Fri 2026-12-04"),
        (MONDAY, "Friday at 2pm", "Fri 2026-12-04"),
        (MONDAY, "before Friday", "Thu 2026-12-03"),
        (MONDAY, "no later than Friday", "Fri 2026-12-04"),
        (SATURDAY, "by Easter", "Sun 2027-03-28"),
        (SATURDAY, "before Christmas", "Thu 2026-12-24"),
        (SATURDAY, "Christmas Eve", "Thu 2026-12-24"),
        (SATURDAY, "by New Year", "Fri 2027-01-01"),
        (SATURDAY, "Good Friday", "Fri 2027-03-26"),
        (SATURDAY, "the 12th", "Sat 2026-12-12"),
        (SATURDAY, "by the twelfth", "Sat 2026-12-12"),
        (APRIL, "the 31st", "Sun 2026-05-31"),
        (SATURDAY, "12 December", "Sat 2026-12-12"),
        (SATURDAY, "December 12th", "Sat 2026-12-12"),
        (SATURDAY, "the 3rd of March", "Wed 2027-03-03"),
        (SATURDAY, "Wednesday, March 3, 2027", "Wed 2027-03-03"),
        (SATURDAY, "24/12", "Thu 2026-12-24"),
        (SATURDAY, "12/24", "Thu 2026-12-24"),
        (SATURDAY, "03/04", "Thu 2027-03-04 or Sat 2027-04-03"),
        (SATURDAY, "04/04", "Sun 2027-04-04"),
        (SATURDAY, "end of January", "Sun 2027-01-31"),
        (SATURDAY, "by the end of the month", "Mon 2026-11-30"),
        (SATURDAY, "mid-March", "Mon 2027-03-15"),
        (SATURDAY, "early March", "Wed 2027-03-10"),
        (SATURDAY, "in March", "Wed 2027-03-31"),
        (SATURDAY, "next May", "Mon 2027-05-31"),
        (END_OF_FEBRUARY, "next May", "Mon 2027-05-31 or Wed 2028-05-31"),
        (MONDAY, "next week", "Fri 2026-12-11"),
        (MONDAY, "the week after next", "Fri 2026-12-18"),
        (MONDAY, "end of the week", "Fri 2026-12-04"),
        (MONDAY, "next weekend", "Sun 2026-12-06 or Sun 2026-12-13"),
        (SATURDAY, "the first Monday in March", "Mon 2027-03-01"),
        (SATURDAY, "in two weeks", "Sat 2026-12-12"),
        (SATURDAY, "in two weeks' time", "Sat 2026-12-12"),
        (SATURDAY, "within a fortnight", "Sat 2026-12-12"),
        (SATURDAY, "in a couple of days", "Mon 2026-11-30"),
        (SATURDAY, "a month from now", "Mon 2026-12-28"),
        (SATURDAY, "tomorrow", "Sun 2026-11-29"),
        (SATURDAY, "the day after tomorrow", "Mon 2026-11-30"),
        (SATURDAY, "end of day", "Sat 2026-11-28"),
        (SATURDAY, "yesterday", "past Fri 2026-11-27"),
        (SATURDAY, "at the next session", "session"),
        (SATURDAY, "next time", "session"),
        (SATURDAY, "vendredi", "Fri 2026-12-04"),
    ],
)  # fmt: skip
def test_what_the_english_say(today: date, words: str, day: str) -> None:
    assert shown(words, today, "en") == day


@pytest.mark.parametrize(
    "words",
    ["", " ", "...", "quand il fera beau", "bientôt", "dès que possible", "asap", "lundi ou mardi", "tous les lundis",
     "every Friday", "après Noël", "after Easter", "dans 2 ou 3 semaines", "2-3 semaines", "12-13", "vendredi ?",
     "vendrdi", "vers", "avant", "d'ici là", "le", "le 0", "le 32", "32 décembre", "30 février", "24/13", "en 12",
     "in the new year", "dans 900 ans", "dans 5000 jours", "fin", "prochain", "march on", "may be", "mon ami", "12 13",
     "Noël 2027 ou 2028", "semaine 54", "2026-13-01", "[/]", "vendredi 😀", "à la rentrée", "Q1", "le 12 et le 15"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_what_is_not_understood_to_the_last_word_has_no_day(words: str, language: str) -> None:
    assert understood(words, SaidOn(SATURDAY, language)) is None


def test_the_next_session_is_its_day_where_that_is_known() -> None:
    said = SaidOn(SATURDAY, "fr", next_session=date(2027, 1, 15))
    for words in ("la prochaine séance", "avant la prochaine séance", "pour la prochaine fois"):
        assert understood(words, said) == OneDay(date(2027, 1, 15))


@pytest.mark.parametrize(
    "day", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)]
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day
