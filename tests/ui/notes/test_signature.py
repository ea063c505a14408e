"""What is a name, and what a note that somebody began to type while the name was asked."""

from __future__ import annotations

import pytest

from gep_tui.ui.notes.signature import is_sentence


@pytest.mark.parametrize("name", ["Zoé", "jean de la fontaine", "María del Carmen García López", "王小明", ""])
def test_a_name_is_no_sentence(name):
    assert not is_sentence(name)


@pytest.mark.parametrize(
    "text",
    ["Two colleagues no longer speak", "Nobody knows how to begin again", "Supercalifragilistic " * 3],
)
def test_many_small_words_are_a_sentence(text):
    assert is_sentence(text)


async def test_a_sentence_typed_for_the_name_is_a_note_and_the_name_is_changed_at_any_time(scribe):
    async with scribe(author="") as seen:
        await seen.press(*"Two colleagues no longer speak to each other", "enter")
        assert seen.line == "Two colleagues no longer speak to each other" and seen.shows("is no answer to")
        await seen.press("enter")
        assert seen.texts == ["Two colleagues no longer speak to each other"]
        seen.app.screen.desk.start(seen.app.screen.scribe.signature.ask())
        await seen.note("Zoé")
        await seen.note("mine")
        assert [note.author for note in seen.live.session.notes] == ["", "Zoé"]
