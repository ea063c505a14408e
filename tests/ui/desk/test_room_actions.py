"""The facilitator's key for the room's screen: two letters behind Esc, a choice, and a message in words."""

from __future__ import annotations

import pytest
from waiting import until

from gep_tui.domain.session.room_view import RoomView
from gep_tui.live.company import OtherScreen
from gep_tui.store.files.heartbeat import Alive


def test_a_view_is_chosen_with_one_digit_and_taken_back(table):
    table.command(".", "m")
    assert table.asked == "The room’s screen shows (everything so far):"
    table.press("2")
    assert table.session.room == RoomView(what="clock")
    assert table.said == (
        "No room’s screen is open: `gep room` in another terminal opens one, and it shows the clock alone. u undoes it."
    )
    table.command("u")
    assert table.said == "Undone: room’s screen: the clock alone. y redoes it."
    assert table.session.room == RoomView()


def test_where_a_rooms_screen_is_open_it_is_told_what_it_shows(table):
    now = table.live.now()
    table.desk.screens = (OtherScreen(Alive(writer="r", at=now, wall=now, role="room"), None),)
    table.command(".", "m", "6")
    assert table.said == "The room’s screen shows nothing. u undoes it."


def test_a_message_is_asked_for_and_the_line_keeps_what_was_typed(table):
    table.type("half a note")
    table.command(".", "m", "3")
    assert table.asked == "Message to the room:"
    table.answer("Back at a quarter to eleven")
    assert table.session.room == RoomView(what="message", text="Back at a quarter to eleven")
    assert table.line.text == "half a note" and not table.session.notes
    table.command("u")
    assert "room’s screen: “Back at a quarter to eleven”" in table.said


def test_a_message_without_words_is_said_and_changes_nothing(table):
    table.command(".", "m", "3")
    table.later()
    table.press("enter")
    assert table.said == "The message has no words." and table.session.room == RoomView()


@pytest.mark.parametrize("keys", [("m", "escape"), ("m", "3", "escape"), ("escape",)])
def test_it_may_be_left_at_each_question(table, keys):
    before = len(table.live.record.events)
    table.command(".", *keys)
    assert len(table.live.record.events) == before and not table.asked


def test_a_new_phase_does_not_take_the_question_away(table):
    table.command(".", "m", "3")
    table.type("Tea is")
    table.go("talk")
    table.desk.end_with_phase()
    table.answer(" ready")
    assert table.session.room.text == "Tea is ready"


def test_a_screen_without_the_clock_is_told_before_anything_is_asked(table):
    table.other().take_seat()
    until(lambda: table.live.poll() or not table.live.seat_is_here)
    table.command(".", "m")
    assert not table.asked and table.said == "Another screen has the clock: S takes it."


def test_a_sentence_that_begins_with_a_full_stop_stands_on_the_line(table):
    table.command(".")
    table.type("voilà")
    assert table.line.text == ".voilà"
