"""Names that may be somebody else's: named for people to judge, and only where there is reason to."""

from __future__ import annotations

import pytest

from gep_tui.domain.lists.alike import LikelyNames


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("Lea Martin", ["Léa Martin"]), ("MARTIN Léa", ["Léa Martin"]), ("L. Martin", ["Léa Martin"]),
        ("Léa Martn", ["Léa Martin"]), ("Lé Martin", ["Léa Martin"]), ("Jean-Paul de Rue", ["Jean Paul De Rue"]),
        ("Léa", ["Léa Martin"]), ("Karim B.", []), ("K. Benali", ["Karim Benali"]), ("Karima Benali", ["Karim Benali"]),
        ("Zoé Petit", []), ("Louis Martin", []), ("Person 12", []), ("P", []), ("", []),
    ],
)  # fmt: skip
def test_who_may_be_meant(name: str, like: list[str]) -> None:
    known = LikelyNames([("Léa Martin", "l@x.org"), ("Karim Benali", ""), ("Jean Paul De Rue", ""), ("Person 11", "")])
    assert list(known.like(name)) == like


def test_a_short_name_that_was_there_first_is_found_by_the_whole_one_and_an_address_by_itself() -> None:
    known = LikelyNames([("Léa", ""), ("Z. Petit", ""), ("Anne Roux", "A@x.org")])
    assert known.like("Léa Martin") == ("Léa",)
    assert known.like("Zoé Petit") == ("Z. Petit",)
    assert known.like("Anna Blanc", "a@x.org") == ("Anne Roux",)
    assert known.like("Jean Blanc", "06 12") == ()
