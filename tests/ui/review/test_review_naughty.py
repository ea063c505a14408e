"""The big list of naughty strings in the review: each is in the list, and commands nothing."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from textual.app import App

from gep_tui.domain.stream.text import clean
from gep_tui.live import stream as live_stream
from gep_tui.store.library.locations import DataFolder
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.review.screen import ReviewScreen
from gep_tui.words.text import visible

COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Stage(App[None]):
    """An application with nothing but the review on it."""

    def __init__(self, room: Any, home: DataFolder) -> None:
        super().__init__()
        services = SimpleNamespace(
            home=home,
            documents=home.exports,
            settings=room.desk.settings,
            keys=room.keys,
            language="en",
            kept=KeptWords(),
        )
        self.review = ReviewScreen(room.desk, services)  # type: ignore[arg-type]

    async def on_mount(self) -> None:
        await self.push_screen(self.review)

    def shown(self) -> str:
        strips = self.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def missing(typed: list[str], shown: str) -> list[str]:
    """Return those lines of notes whose beginning is not shown."""
    lines = [visible(line).strip() for text in typed for line in text.split("\n")]
    return [line for line in lines if re.split(r"\s", line)[0][:8] not in shown]


@pytest.fixture
def typed(empty: Any, naughty: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The strings that can be notes; each is one, to be done by then."""
    monkeypatch.setattr(live_stream, "PATIENCE", 0)
    found = [clean(text).strip("\n") for text in naughty if clean(text).strip("\n").strip()]
    for text in found:
        empty.add(text, kind="commitment", due=text)
    return found


@pytest.mark.parametrize("view", ["phase", "kind", "person", "commitments"])
def test_every_string_is_in_every_list_of_notes(empty: Any, typed: list[str], view: Any) -> None:
    empty.review.view = view
    whole = empty.whole()
    assert not COMMANDS.search(whole)
    assert not missing(typed, whole)


async def test_every_string_can_be_looked_at_on_a_small_screen(empty: Any, typed: list[str], tmp_path: Any) -> None:
    app = Stage(empty, DataFolder(tmp_path / "home"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen, alike = "", 0
        await pilot.press("home")
        # one long note is several pages that look alike
        while alike < 10:
            shown = app.shown()
            assert not COMMANDS.search(shown)
            alike = alike + 1 if shown in seen else 0
            seen += shown
            await pilot.press("pagedown")
        assert not missing(typed, seen)
