"""A scribe’s screen at work, driven by Textual’s pilot beside a desk that has the clock."""

from __future__ import annotations

from contextlib import asynccontextmanager

import pytest
from waiting import until_shown

from gep_tui import locale
from gep_tui.catalogue.catalogue import load
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.app import GepApp
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.note_line import NoteLine


class Seen:
    """A scribe’s screen at work: its session, its rows, its keys."""

    def __init__(self, app, pilot, live, screen_text):
        self.app, self.pilot, self.live = app, pilot, live
        self._text = screen_text

    @property
    def rows(self):
        return self._text(self.app).split("\n")

    @property
    def texts(self):
        return [note.text for note in self.live.session.kept_notes]

    @property
    def line(self):
        return self.app.screen.query_one(NoteLine).value

    def shows(self, words):
        return any(words in row for row in self.rows)

    async def press(self, *keys):
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def note(self, words):
        await self.press(*words, "enter")

    async def until(self, words):
        await until_shown(self.pilot, lambda: self.shows(words), lambda: "\n".join(self.rows))


@pytest.fixture
def scribe(table, tmp_path, screen_text):
    """Open the scribe’s screen on a table’s session."""

    @asynccontextmanager
    async def open_it(author="Zoé", size=(80, 24), live=None, names=None):
        live = live or table.other()
        services = Services(
            DataFolder(tmp_path), Settings(author=author), table.keys, locale.chosen(),
            lambda: table.clock, lambda: live.writer, lambda: load(tmp_path),
            names=names,
        )  # fmt: skip
        app = GepApp(services, live, "notes")
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Seen(app, pilot, live, screen_text)

    return open_it
