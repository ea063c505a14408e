"""Names on the page of what leaves: looked at one by one before it leaves, remembered for the group."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from waiting import until_shown

from gep_tui.domain.group.decisions.sessions import take_in
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.export.names.replacement import NameAt, Replacement
from gep_tui.live.group import LiveGroup
from gep_tui.store.library.groups import all_groups
from gep_tui.ui.components.names.name_answers import NamesAsked, by_initials
from gep_tui.ui.components.names.name_list import NameList
from gep_tui.ui.review.screen import ReviewScreen

HOSTILE = "[/] [@click=app.quit]x[/] \x1b[31m"


def note(table: Any, text: str) -> None:
    table.live.do(partial(add_note, text=text, kind="fact", person="p1"))


class Looking:
    """The screens at work: their rows, and keys for them."""

    def __init__(self, app: Any, pilot: Any, screen_text: Callable[[Any], str]) -> None:
        self.app, self.pilot, self._text = app, pilot, screen_text

    @property
    def text(self) -> str:
        return self._text(self.app)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def until(self, *words: str) -> None:
        await until_shown(self.pilot, lambda: all(each in self.text for each in words), lambda: self.text)


@pytest.fixture
def leaves(table: Any, app_of: Any, screen_text: Any, tmp_path: Path) -> Any:
    """Open the page of what leaves for the group, as plain text, of a table's session; "North" is its group or not."""

    @asynccontextmanager
    async def open_it(size: tuple[int, int] = (100, 36), group: bool = True) -> AsyncIterator[Looking]:
        if group:
            opening = GroupOpened(id="north", name="North")
            live = LiveGroup.open(tmp_path / "groups" / "north", "v", table.clock, opening)
            live.do(lambda group, now: take_in(group, now, ["s1"]))
            assert live.close()
        app = app_of(table)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            looking = Looking(app, pilot, screen_text)
            await looking.press("alt+v", "0", "g", "t")
            await until_shown(pilot, lambda: isinstance(app.screen, ReviewScreen))
            yield looking

    return open_it


async def test_names_are_looked_at_before_anything_leaves_and_remembered(leaves, table, tmp_path) -> None:
    note(table, f"Anne meets Bakary at the MDPH {HOSTILE}")
    async with leaves() as seen:
        await seen.until("Anne meets Bakary")
        await seen.press("a")
        await seen.until("Names to replace", "names to decide", "Bakary → person", "MDPH → service A")
        await seen.press("s")
        await seen.until("names are open")
        await seen.press(*"has", "escape")  # words that were meant for elsewhere do nothing; then back
        await seen.until("Names are left as they are")
        await seen.press("a", "A")
        await seen.until("Replace all")
        await seen.press("y")
        await seen.until("All names are decided")
        await seen.press("s")
        await seen.until("names replaced", "client meets person", "at service A", "[@click=app.quit]x[/]")
        assert "Bakary" not in seen.text
        await seen.press("x")
        await seen.until("It is in the file")
        [made] = tmp_path.rglob("*session minutes (group, names replaced).txt")
        assert "Bakary" not in made.read_text() and "Anne" not in made.read_text()
        [north] = all_groups(tmp_path / "groups")
        assert {each.text for each in north.group.names} >= {"Anne", "Bakary", "MDPH"}
        note(table, "We saw Wafa, and Anne")
        await until_shown(seen.pilot, lambda: seen.app.screen.review.leaving.open_names() == 1)
        await seen.press("pagedown", "c")
        await seen.until("1 name to decide", "Wafa → person")
        await seen.press("r", "s")
        await seen.until("We saw Wafa, and the client")
        table.clock.advance(2)  # no sentence goes on behind the letter that let the file be written
        await seen.press("a")
        await seen.until("Names are left as they are", "We saw Wafa, and Anne")


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (200, 50)])
async def test_without_a_group_decisions_are_kept_in_the_review(leaves, table, size) -> None:
    note(table, "Anne meets Bakary")
    async with leaves(size, group=False) as seen:
        await seen.press("a")
        if size[0] > 20:
            await seen.until("This session has no group", "Bakary")
        await until_shown(seen.pilot, lambda: getattr(seen.app.screen, "names", None) is not None)
        await seen.press("A", "y", "escape", "a")
        await until_shown(seen.pilot, lambda: getattr(seen.app.screen, "names", None) is not None)
        assert seen.app.screen.names.page.open_names() == []
        await seen.press("z")
        assert "Bakary" not in seen.text


def name(found: str, who: str, by: str, sure: bool = True) -> Replacement:
    where = (NameAt(0, 0, len(found), found, 0),)
    return Replacement(found=found, kind="person", by=by, where=where, who=who, sure=sure)


def test_one_person_is_called_the_same_everywhere_and_two_are_told_apart() -> None:
    listed = NameList(
        names=[
            name("Marie Dupont", "md", "person A"), name("Marie", "md", "person A"),
            name("marie", "md", "person A", False),
            name("Michel Durand", "mi", "person B"),
        ]
    )  # fmt: skip
    at = NamesAsked(listed, lambda text: None, lambda ask, then: None)
    by_initials(at, listed.names[1])
    by_initials(at, listed.names[3])
    assert [(each.found, each.by, each.state) for each in listed.names] == [
        ("Marie Dupont", "M. D.", "accepted"), ("Marie", "M. D.", "accepted"), ("marie", "M. D.", "proposed"),
        ("Michel Durand", "M. D. 2", "accepted"),
    ]  # fmt: skip
    listed.decide("marie", state="refused")
    listed.decide("Marie", by="a nurse")
    assert [each.by for each in listed.names] == ["a nurse", "a nurse", "M. D.", "M. D. 2"]


async def test_each_decision_is_kept_as_it_is_made(leaves, table, tmp_path) -> None:
    note(table, "Anne meets Bakary at the MDPH")
    async with leaves() as seen:
        await seen.until("Anne meets Bakary")
        await seen.press("a")
        await seen.until("Names to replace", "Bakary → person")
        await seen.press("a")
        (kept,) = all_groups(tmp_path / "groups")
        assert kept.group.names, "the screen still stands, and may be killed at any moment"
        await seen.until("“Anne” becomes", "u undoes it")
        await seen.press("u")
        await seen.until("“Anne” is as it was before", "8 names to decide")
        (kept,) = all_groups(tmp_path / "groups")
        assert not kept.group.names
