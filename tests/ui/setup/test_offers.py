"""What can be run: everything is offered, found by what one would type, and described from the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn import text_of

from gep_tui.catalogue.catalogue import Catalogue, load
from gep_tui.domain.protocol.protocol import Bounds
from gep_tui.ui.components.lines import width
from gep_tui.ui.components.offers import Offer, offers, search, seconds, size_words
from gep_tui.ui.setup.views.chooser import offer_lines, offer_rows

CATALOGUE = load(None)
OFFERS = offers(CATALOGUE, (), "fr")

HOSTILE = "[/][@click=app.quit]quitte[/] [red]{x}"


@pytest.fixture
def own(tmp_path: Path) -> tuple[Path, Catalogue]:
    """A catalogue with one protocol of the user's own, whose name is markup."""
    folder = tmp_path / "protocols"
    folder.mkdir()
    (folder / "mine.toml").write_text(
        f'id = "mine"\nname.fr = "{HOSTILE}"\nname.en = "{HOSTILE}"\nsource = {{ title = "[b]moi" }}\n'
        '[[phases]]\nid = "talk"\nname.fr = "[/foo]"\nname.en = "[/foo]"\nminutes = 10\n'
        'mode = "open"\nspeakers = ["everyone"]\n'
    )
    return folder, load(tmp_path)


def test_every_programme_protocol_and_variant_is_offered_once() -> None:
    keys = [offer.key for offer in OFFERS]
    assert len(keys) == len(set(keys))
    forms = sum(len(protocol.variants) for protocol in CATALOGUE.protocols.values())
    assert len(keys) == len(CATALOGUE.programmes) + len(CATALOGUE.protocols) + forms


def test_programmes_come_first_and_a_variant_stands_behind_its_protocol() -> None:
    assert all(offer.programme for offer in OFFERS[: len(CATALOGUE.programmes)])
    keys = [offer.key for offer in OFFERS]
    assert keys.index("consultancy:short") == keys.index("consultancy") + 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_names_are_in_the_user_s_language(language: str) -> None:
    names = {offer.key: offer.name for offer in offers(CATALOGUE, (), language)}
    assert names["half-day-two-cases"] == {"fr": "Demi-journée, deux cas", "en": "Half day, two cases"}[language]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("deux cas", "half-day-two-cases"),
        ("DEMI journee deux", "half-day-two-cases"),
        ("codev-6", "codev-6"),
        ("balint", "balint"),
        ("1-2-4", "one-two-four-all"),
        ("tietze", "tietze"),
        ("cle", "tietze:find-key-question"),
    ],
)
def test_one_finds_by_words_without_case_or_accents(words: str, key: str) -> None:
    assert key in [offer.key for offer in search(OFFERS, words)][:4]


def test_names_come_before_summaries_and_nothing_is_found_for_nonsense() -> None:
    found = search(OFFERS, "dilemme")
    assert [offer.key for offer in found][:1] == ["consultancy"]
    assert search(OFFERS, "xyzzy") == ()
    assert search(OFFERS, "  ") == OFFERS


def test_lengths_are_those_of_the_plan() -> None:
    lengths = {offer.key: seconds(offer, CATALOGUE.protocols) for offer in OFFERS}
    assert lengths["half-day-two-cases"] == 210 * 60
    assert lengths["gease:untimed"] is None


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (None, ""), (Bounds(), ""), (Bounds(min=5, max=8), "5–8 people"), (Bounds(min=4), "from 4 people"),
        (Bounds(max=9), "up to 9 people"), (Bounds(min=3, max=3), "3 people"),
    ],
)  # fmt: skip
def test_for_how_many_people_it_is_said(size: Bounds | None, said: str) -> None:
    assert size_words(size) == said


def test_one_s_own_come_first_and_their_markup_is_text(own: tuple[Path, Catalogue]) -> None:
    folder, catalogue = own
    found = offers(catalogue, (folder,), "fr")
    assert found[0].key == "mine"
    assert found[0].own
    rows = offer_rows(found, catalogue.protocols, numbered=True)
    assert "Your own" in text_of([rows[0].draw(60)])
    assert HOSTILE in text_of([rows[1].draw(60)])
    lines = text_of(offer_lines(found[0], catalogue.protocols, 60, 20))
    assert HOSTILE in lines
    assert "[/foo]" in lines
    assert "[b]moi" in lines


def test_what_the_sources_say_is_shown_where_a_protocol_is_chosen() -> None:
    shown = {offer.key: text_of(offer_lines(offer, CATALOGUE.protocols, 120, 60)) for offer in OFFERS}
    codev = CATALOGUE.protocols["codev-6"]
    assert "60–120" in shown["codev-6"] and "(5–10)" in shown["codev-6"]
    assert codev.remark.fr[:60] in shown["codev-6"]
    for id, protocol in CATALOGUE.protocols.items():
        assert protocol.scales_to.fr[:40] in shown[id]


def test_a_protocol_is_found_by_its_family() -> None:
    found = {offer.source.id for offer in search(OFFERS, "critical-friends")}
    assert found >= {id for id, each in CATALOGUE.protocols.items() if each.family == "critical-friends"}


def test_number_keys_stand_before_the_first_nine_while_nothing_is_searched() -> None:
    numbered = text_of([row.draw(60) for row in offer_rows(OFFERS, CATALOGUE.protocols, numbered=True)])
    assert all(f"{number} " in numbered for number in range(1, 10))
    plain = offer_rows(OFFERS, CATALOGUE.protocols, numbered=False)
    assert all(text_of([row.draw(60)]).startswith("  ") for row in plain)


@pytest.mark.parametrize("cells", [1, 5, 20, 36, 80])
@pytest.mark.parametrize("rows", [1, 3, 10, 40])
@pytest.mark.parametrize("offer", [OFFERS[0], OFFERS[10], OFFERS[-1]], ids=lambda offer: offer.key)
def test_an_offer_is_shown_in_any_room(offer: Offer, rows: int, cells: int) -> None:
    lines = offer_lines(offer, CATALOGUE.protocols, cells, rows)
    assert len(lines) <= rows
    assert all(width(line) <= max(cells, 1) or cells < 8 for line in lines)
