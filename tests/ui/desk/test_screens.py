"""Who is here: the screens open, and the queue of hands that one of them is handed."""

from __future__ import annotations

from functools import partial
from typing import Any

import msgspec
import pytest
from drawn import text_of

from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.decisions.screens import sign
from gep_tui.live.company import OtherScreen
from gep_tui.store.files.heartbeat import Alive
from gep_tui.ui.components.lines import width
from gep_tui.ui.desk.views.screens import screen_lines, unread


def beat(table: Any, writer: str = "other", heard: Any = None, **more: Any) -> OtherScreen:
    """Return another screen's heartbeat, heard just now unless told otherwise."""
    now = table.live.now()
    return OtherScreen(Alive(writer=writer, at=now, wall=now, **{"role": "notes", "author": "Zoé", **more}), heard)


@pytest.mark.parametrize("cells", [40, 80, 120])
def test_each_screen_is_told_with_whose_it_is_since_when_and_what_it_has_not_read(table: Any, cells: int) -> None:
    read = table.session.last[0]
    table.note("not read yet")
    table.note("not read either")
    others = (
        beat(table, opened=table.live.now(), seen=read),
        beat(table, "wall", role="room", author="", seen=99, heard=table.live.now()),
        beat(table, "old", role="", author="", seen=0),
    )
    lines = screen_lines(table.desk.view_model(), others, cells)
    assert all(width(each) <= cells for each in lines)
    shown = " ".join(text_of(lines).split())
    for words in ("this screen", "Claire", "has the clock", "scribe’s screen", "Zoé", "room’s screen"):
        assert words in shown, words
    if cells >= 80:
        assert "since 10:00 · heard now · 2 notes not read yet" in shown
        assert "last heard 10:00:10 · all notes read" in shown


def test_notes_that_it_wrote_itself_are_not_unread(table: Any) -> None:
    other = table.other()
    seen = other.session.last[0]
    other.do(partial(add_note, text="own", kind="fact"))
    assert unread(other.session, beat(table, other.writer, seen=seen).sign) == 0
    assert unread(other.session, beat(table, "third", seen=seen).sign) == 1
    assert unread(other.session, beat(table, "third").sign) is None
    other.close()


def test_a_name_that_only_the_record_tells_is_told(table: Any) -> None:
    table.live.do(partial(sign, writer=table.live.writer, name="Claire"))
    sign_of = beat(table, table.live.writer, author="").sign
    model = msgspec.structs.replace(table.desk.view_model(), author="")
    assert "Claire" in text_of(screen_lines(model, (OtherScreen(sign_of, None),), 80))


def test_alone_it_says_how_a_second_screen_is_opened(table: Any) -> None:
    table.command(".", "w")
    dock = table.desk.dock
    shown = text_of(dock.lines(table.desk.view_model(), table.live.now(), 80, 10))
    assert "Nobody else has this session open" in shown
    table.press("escape")
    assert table.desk.dock is None


def test_the_queue_is_handed_over_from_the_panel_and_taken_back(table: Any) -> None:
    table.desk.screens = (beat(table), beat(table, "wall", role="room"))
    table.command(".", "w")
    table.press("q")
    assert table.asked == "Who keeps the queue of hands?"
    assert [each for _id, each in table.desk.asking.options] == ["Zoé (scribe’s screen)"]
    table.press("1")
    assert table.session.queue == "other"
    assert table.said == "The queue of hands is kept by Zoé (scribe’s screen) too. u undoes it."
    table.command(".", "q")
    table.press("1")
    assert (table.session.queue, table.said) == ("", "The queue of hands is kept here alone.")
    table.command("u")
    assert table.session.queue == "other"


def test_beside_the_clock_nobody_hands_the_queue_over(table: Any) -> None:
    table.desk.screens = (beat(table),)
    other = table.other()
    other.take_seat()
    table.settle(other)
    table.live.poll()
    table.command(".", "q")
    assert table.said == "Another screen has the clock: S takes it."
    other.close()


def test_without_another_screen_there_is_nobody_to_hand_it_to(table: Any) -> None:
    table.command(".", "q")
    assert table.said == "No other screen is open that could keep the queue of hands."
