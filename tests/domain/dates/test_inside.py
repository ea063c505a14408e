"""A date inside a sentence is found where nothing else can be meant, and only there."""

from __future__ import annotations

from datetime import date

import pytest

from gep_tui.domain.dates.inside import date_inside
from gep_tui.domain.dates.understanding import EitherDay, OneDay, SaidOn

#: A Sunday.
TODAY = date(2026, 11, 29)


def found(sentence: str, language: str) -> tuple[str, date] | None:
    inside = date_inside(sentence, SaidOn(TODAY, language))
    return (inside.words, inside.found.day) if inside is not None and isinstance(inside.found, OneDay) else None


@pytest.mark.parametrize(
    ("sentence", "language", "words", "day"),
    [
        ("Anna calls the CMP before 12 December", "en", "before 12 December", date(2026, 12, 11)),
        ("By Friday, Karim writes the sheet.", "en", "By Friday", date(2026, 12, 4)),
        ("Karim writes the sheet in two weeks", "en", "in two weeks", date(2026, 12, 13)),
        ("Ask the union tomorrow (by phone)", "en", "tomorrow", date(2026, 11, 30)),
        ("send it by 2026-12-24!", "en", "by 2026-12-24", date(2026, 12, 24)),
        ("Anna appelle le CMP avant le 12 décembre", "fr", "avant le 12 décembre", date(2026, 12, 11)),
        ("d’ici vendredi, Léa voit la cheffe", "fr", "d’ici vendredi", date(2026, 12, 4)),
        ("Léa voit la cheffe le 12", "fr", "le 12", date(2026, 12, 12)),
        ("envoyer le compte rendu avant Noël", "fr", "avant Noël", date(2026, 12, 24)),
        ("rappeler la semaine prochaine", "fr", "la semaine prochaine", date(2026, 12, 4)),
        ("voir la direction dans 15 jours", "fr", "dans 15 jours", date(2026, 12, 13)),
        ("réunir l’équipe fin janvier", "fr", "fin janvier", date(2027, 1, 31)),
    ],
)
def test_the_words_are_found_with_their_day(sentence: str, language: str, words: str, day: date) -> None:
    assert found(sentence, language) == (words, day)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("call 12 people", "en"), ("she may call the head", "en"), ("work on 3 topics", "en"),
        ("keep it up for two weeks", "en"), ("in the room, on the table", "en"), ("version 3.5 of it", "en"),
        ("appeler mon chef", "fr"), ("proposer un jeu à la mer", "fr"), ("le 3e étage", "fr"),
        ("pendant deux semaines", "fr"), ("dans la salle", "fr"), ("préparer la fête de Noël", "fr"),
        ("en 2 mots", "fr"), ("les 12 services", "fr"), ("", "fr"), ("[/] %s", "en"), ("a " * 300 + "tomorrow", "en"),
    ],
)  # fmt: skip
def test_what_may_be_something_else_is_left_alone(sentence: str, language: str) -> None:
    assert date_inside(sentence, SaidOn(TODAY, language)) is None


def test_two_days_that_may_be_meant_are_both_told() -> None:
    inside = date_inside("ask Léa next Tuesday", SaidOn(date(2026, 11, 30), "en"))
    assert inside is not None and inside.words == "next Tuesday" and isinstance(inside.found, EitherDay)
