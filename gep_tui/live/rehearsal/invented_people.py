"""The invented people of a rehearsal."""

from __future__ import annotations

from gep_tui.domain.session.events import Guest
from gep_tui.domain.session.opening import guests

#: Names, services and functions; a rehearsal uses the first eight unless told otherwise.
PEOPLE: tuple[tuple[str, str, str], ...] = (
    ("Léa", "Accueil", "cheffe de service"),
    ("Karim", "Technique", "chef d’équipe"),
    ("Zoé", "Enfance", "coordinatrice"),
    ("Paul", "Finances", "responsable"),
    ("Anne", "Logement", "cheffe de service"),
    ("Mamadou", "Sport", "directeur"),
    ("Inès", "Culture", "médiatrice"),
    ("Hugo", "Voirie", "conducteur de travaux"),
    ("Nora", "Social", "assistante sociale"),
    ("Yann", "Numérique", "chef de projet"),
    ("Fatou", "Santé", "infirmière"),
    ("Marc", "Archives", "responsable"),
)

#: The default number of invented people, and the largest.
USUAL, MOST = 8, 60


def invented_people(count: int = USUAL) -> tuple[Guest, ...]:
    """Return `count` invented people, at most `MOST`."""
    rows = [PEOPLE[place % len(PEOPLE)] for place in range(min(count, MOST))]
    again = [place // len(PEOPLE) + 1 for place in range(len(rows))]
    return guests((f"{row[0]} {turn}" if turn > 1 else row[0], *row[1:]) for row, turn in zip(rows, again, strict=True))
