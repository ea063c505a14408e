"""What the room's screen shows: chosen at the seat alone, at any time, taken back as any command."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from play import Play, refused

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import phases, undoing
from gep_tui.domain.session.decisions.room import show_room
from gep_tui.domain.session.events import ROOM_VIEWS, ClockEvent, RoomShown
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.room_view import RoomView


def test_it_shows_everything_until_somebody_chooses() -> None:
    play = Play()
    assert play.session.room == RoomView(what="all", text="")
    play.do(show_room, "clock")
    assert play.session.room == RoomView(what="clock")
    play.do(show_room, "message", "  Back at\n10:45 ")
    assert play.session.room == RoomView(what="message", text="Back at 10:45")
    play.do(show_room, "votes", "no message")
    assert play.session.room == RoomView(what="votes")


def test_a_message_needs_words_and_what_is_shown_already_is_no_command() -> None:
    play = Play()
    assert isinstance(play.try_(show_room, "message", " \n\u200e"), no.EmptyMessage)
    assert isinstance(play.try_(show_room, "all"), no.NothingChanges)
    play.do(show_room, "message", "Hello")
    assert isinstance(play.try_(show_room, "message", "Hello"), no.NothingChanges)
    assert not isinstance(play.try_(show_room, "message", "Hello again"), Refusal)


def test_it_may_be_chosen_before_the_beginning_and_after_the_end() -> None:
    play = Play(begun=False)
    play.do(show_room, "message", "Welcome")
    play.do(phases.begin)
    play.after(60).do(phases.close)
    play.do(show_room, "message", "Goodbye")
    assert play.session.room.text == "Goodbye"


def test_another_screen_chooses_nothing() -> None:
    play = Play()
    assert issubclass(RoomShown, ClockEvent)
    play.hand("notes").write(RoomShown(what="blank"))
    assert play.session.room.what == "all" and refused(play.session) == [("room_shown", "not-at-the-seat")]


def test_what_a_newer_gep_shows_leaves_the_screen_as_it_was() -> None:
    play = Play()
    play.do(show_room, "clock")
    play.write(RoomShown(what="hologram"))
    assert play.session.room.what == "clock" and refused(play.session) == [("room_shown", "unknown-view")]


def test_it_is_taken_back_and_given_back_as_any_command() -> None:
    play = Play()
    play.do(show_room, "clock")
    play.do(show_room, "blank")
    play.undo()
    assert play.session.room.what == "clock"
    play.undo()
    assert play.session.room.what == "all"
    play.redo()
    play.redo()
    assert play.session.room.what == "blank"


def test_a_phase_that_is_taken_back_takes_nothing_from_the_room() -> None:
    play = Play().after(60)
    play.do(phases.next_phase)
    play.do(show_room, "message", "Ten minutes")
    play.undo()
    assert [each.type for each in undoing.done_since(play.session)] == ["room_shown"]
    play.do(undoing.undo, keeping=True)
    assert play.session.phase is not None and play.session.phase.id == "welcome"
    assert play.session.room.text == "Ten minutes"


views = st.sampled_from((*ROOM_VIEWS, "hologram"))
chosen = st.lists(st.tuples(views, st.text(max_size=5), st.sampled_from(("desk", "notes"))), max_size=12)


@given(chosen, st.integers(0, 999))
def test_in_any_order_of_reading_the_last_choice_of_the_seat_stands(
    script: list[tuple[str, str, str]], seed: int
) -> None:
    play = Play()
    hands = {"desk": play, "notes": play.hand("notes")}
    last = RoomView()
    for what, text, writer in script:
        hands[writer].write(RoomShown(what=what, text=text))
        if writer == "desk" and what in ROOM_VIEWS:
            last = RoomView(what=what, text=text)
    events = list(play.record.events)
    assert fold(random.Random(seed).sample(events, len(events))).room == last
    record = Record()
    for event in random.Random(seed + 1).sample([*events, *events], 2 * len(events)):
        record.add((event,))
    assert record.session.room == last
