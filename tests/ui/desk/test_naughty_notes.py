"""The big list of naughty strings through the note line and onto the screen."""

from __future__ import annotations

import re

import pytest
from textual import events

from gep_tui.domain.stream.text import clean
from gep_tui.live import stream as live_stream
from gep_tui.ui.desk.note_line import NoteLine
from gep_tui.words.text import visible

COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

#: So many notes are entered between two looks at the screen: no more than its list shows at once.
AT_ONCE = 8


def glance(text: str) -> str:
    """Return how a note begins on the screen."""
    return visible(clean(text).strip("\n"))[:8].strip()


async def test_every_string_pasted_is_a_note_shown_letter_for_letter(table, app_of, screen_text, naughty, monkeypatch):
    monkeypatch.setattr(live_stream, "PATIENCE", 0)
    typed = [text for text in naughty if clean(text).strip("\n").strip()]
    app = app_of(table)
    async with app.run_test(size=(80, 24)) as pilot:
        line = app.screen.query_one(NoteLine)
        for since in range(0, len(typed), AT_ONCE):
            for text in typed[since : since + AT_ONCE]:
                line.post_message(events.Paste(text))
                line.post_message(events.Key("enter", "\r"))
            await pilot.pause()
            shown = screen_text(app)
            assert not COMMANDS.search(shown)
            assert glance(typed[min(since + AT_ONCE, len(typed)) - 1]) in shown
        assert [note.text for note in table.session.notes] == [clean(text).strip("\n") for text in typed]
        assert {note.kind for note in table.session.notes} == {"fact"}


@pytest.mark.parametrize("size", [(80, 24), (20, 5)])
async def test_half_typed_naughty_strings_stand_on_the_line_and_command_nothing(
    table, app_of, screen_text, naughty, size
):
    app = app_of(table)
    async with app.run_test(size=size) as pilot:
        line = app.screen.query_one(NoteLine)
        for text in naughty[::30]:
            line.post_message(events.Paste(text))
            await pilot.pause()
            assert not COMMANDS.search(screen_text(app))
            line.post_message(events.Key("ctrl+u", None))
            line.post_message(events.Key("ctrl+k", None))
        assert not table.session.notes
