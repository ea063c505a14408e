"""The page of the cycle in a group's home: bars at every size, and pages written for each reader."""

from __future__ import annotations

import pytest

from tests.ui.group.conftest import Village, at_group, shows, text

HOSTILE = "[/][@click=app.quit]x[/]"


@pytest.fixture
def lived_in(village: Village) -> Village:
    village.make(names=("Léa Martin", f"Karim {HOSTILE}", "Zoé"), aims=["know-how", f"aim {HOSTILE}"])
    village.hold(60, presenter=0, commitment="Write to the head of service")
    village.hold(30, presenter=1, commitment="Call the neighbours", longer=1.5)
    return village


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_cycle_stands_as_bars_and_is_told_in_full_beside(lived_in: Village, size: tuple[int, int]) -> None:
    async with lived_in.app().run_test(size=size) as pilot:
        await at_group(pilot)
        await pilot.press("shift+tab", "shift+tab")
        await shows(pilot, "At a glance")
        assert "Sessions held: 2" in text(pilot)
        await pilot.press(*["down"] * 10)
        await shows(pilot, "2 of 2")
        assert "▇▇▇" in text(pilot)
        await pilot.press("down")
        await shows(pilot, f"Karim {HOSTILE}")


async def test_the_cycle_is_alive_in_the_smallest_window(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(20, 5)) as pilot:
        await shows(pilot, "Nord")
        await pilot.press("1")
        await shows(pilot, "Next session")
        await pilot.press("shift+tab", "shift+tab")
        await shows(pilot, "Sessions held: 2")
        await pilot.press(*["down"] * 8)
        await shows(pilot, "3 of 3")


async def test_a_page_is_written_for_the_sponsor_without_a_name(lived_in: Village) -> None:
    async with lived_in.app().run_test(size=(80, 24)) as pilot:
        await at_group(pilot)
        await pilot.press("shift+tab", "shift+tab")
        await shows(pilot, "At a glance")
        await pilot.press("e")
        await shows(pilot, "Which page?")
        await pilot.press("7")
        await shows(pilot, "It is in the file")
    (written,) = lived_in.home.exports.glob("*.html")
    page = written.read_text(encoding="utf-8")
    assert "end-of-cycle review" in page
    assert not [name for name in ("Léa", "Karim", "Zoé", "click", "head of service") if name in page]
