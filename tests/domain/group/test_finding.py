"""Any of 500 members is found in four keys: among the first few rows of the list."""

from __future__ import annotations

from itertools import product

import pytest

from gep_tui.domain.group.finding import found
from gep_tui.domain.group.state import Member

GIVEN = (
    "Anne", "Benoît", "Céline", "Denis", "Élodie", "François", "Gérard", "Hélène", "Inès", "Jean-Luc", "Karim", "Léa",
    "Mehdi", "Nadia", "Océane", "Paul", "Quentin", "Rachida", "Samir", "Théo", "Ulysse", "Valérie", "Xavier",
    "Yasmine", "Zoé",
)  # fmt: skip
SURNAMES = (
    "Martin", "Bernard", "Thomas", "Petit", "Robert", "Durand", "Dubois", "Moreau", "Laurent", "Simon", "Michel",
    "Lefebvre", "Leroy", "Roux", "Fournier", "Girard", "Bonnet", "Dupont", "Lambert", "Faure",
)  # fmt: skip
FIVE_HUNDRED = tuple(Member(id=f"{g}-{s}", name=f"{g} {s}") for g, s in product(GIVEN, SURNAMES))

#: Rows of the list that a small terminal shows at once.
IN_SIGHT = 9


def test_any_of_five_hundred_is_found_in_four_keys() -> None:
    assert len(FIVE_HUNDRED) == 500
    for member in FIVE_HUNDRED:
        given, surname = member.name.split()
        ways = (f"{given[:2]}{surname[:2]}", f"{given[0]}{surname[:3]}")
        assert any(member in found(way, FIVE_HUNDRED)[:IN_SIGHT] for way in ways), member.name


@pytest.mark.parametrize("words", ["Élo", "elo", "ELO", "el fa", "elfa", "e f", "faure", "Faure Élodie"[:5]])
def test_accents_case_and_blanks_do_not_matter(words: str) -> None:
    assert any(member.name == "Élodie Faure" for member in found(words, FIVE_HUNDRED))


def test_nothing_typed_finds_everybody_and_nonsense_nobody() -> None:
    assert found("", FIVE_HUNDRED) == FIVE_HUNDRED
    assert found("zzzzq[/]", FIVE_HUNDRED) == ()
    assert found("\u200b" * 90, FIVE_HUNDRED) == FIVE_HUNDRED


def test_a_service_finds_too_but_later() -> None:
    nord, nordine = Member(id="a", name="Zoé", service="Nord"), Member(id="b", name="Nordine")
    assert found("nord", (nord, nordine)) == (nordine, nord)
