"""Fields and the list of people: what can be pasted can be typed, and the cursor steps as one reads."""

from __future__ import annotations

import pytest
from textual import events
from textual.app import App, ComposeResult

from gep_tui.ui.components.field import Field
from gep_tui.ui.components.questions import AnswerTail
from gep_tui.ui.setup.people_area import PeopleArea

KEPT = "Zoé\u00a0Martin \u202f! 👨\u200d👩\u200d👧 می\u200cخواهم\u3000漢 🏴\U000e0067\U000e007f"


class Owner:
    """A screen that asks nothing and has no keys of its own."""

    tail = AnswerTail()

    def takes_all(self) -> bool:
        return False

    def key(self, key: str, character: str | None) -> bool:
        return False

    def pasted(self, text: str) -> None:
        raise AssertionError(text)


class Fields(App[None]):
    def compose(self) -> ComposeResult:
        yield Field(Owner())
        yield PeopleArea(Owner(), "")


def text_of(widget: Field | PeopleArea) -> str:
    return widget.value if isinstance(widget, Field) else widget.text


@pytest.mark.parametrize("kind", [Field, PeopleArea])
async def test_what_can_be_pasted_can_be_typed(kind: type[Field | PeopleArea]) -> None:
    app = Fields()
    async with app.run_test() as pilot:
        widget = app.query_one(kind)
        widget.focus()
        await pilot.pause()
        for character in KEPT:
            widget.post_message(events.Key(character, character))
        await pilot.pause()
        assert text_of(widget) == KEPT
        widget.post_message(events.Paste(KEPT))
        await pilot.pause()
        assert text_of(widget) == KEPT * 2


@pytest.mark.parametrize("kind", [Field, PeopleArea])
async def test_arrows_and_deletions_go_by_what_looks_like_one_character(kind: type[Field | PeopleArea]) -> None:
    app = Fields()
    async with app.run_test() as pilot:
        widget = app.query_one(kind)
        widget.focus()
        await pilot.pause()
        widget.post_message(events.Paste("a🇫🇷👍🏽e\u0301"))
        await pilot.pause()
        await pilot.press("left", "left", "backspace")
        assert text_of(widget) == "a👍🏽e\u0301"
        await pilot.press("delete", "left", "right", "delete", "ctrl+h")
        assert text_of(widget) == ""


class Prefilled(App[None]):
    def compose(self) -> ComposeResult:
        yield PeopleArea(Owner(), "Anne Petit; nurse; North\nKarim")


async def test_ctrl_u_empties_the_line_that_stands_there_already() -> None:
    app = Prefilled()
    async with app.run_test() as pilot:
        area = app.query_one(PeopleArea)
        area.focus()
        await pilot.press("ctrl+u")
        assert area.text == "\nKarim"
        area.put("Zoé; teacher")
        await pilot.press("ctrl+u")
        assert area.text == ""
