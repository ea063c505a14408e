"""The question after a time in which nobody kept the clock, and what each answer does."""

from __future__ import annotations

from functools import partial

import pytest
from drawn import text_of

from gep_tui.domain.session.decisions import floor, undoing
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.events import GapNoticed, GapSettled, SessionClosed, Undone
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.domain.stream.spans import seconds
from gep_tui.live import session_runner
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.views.phase import say_lines
from gep_tui.ui.live.housekeeping import Housekeeping


@pytest.fixture
def watch(table, monkeypatch):
    """Watch over the table; its time goes by in looks."""
    monkeypatch.setattr(session_runner, "stay_awake", lambda ending: None)
    housekeeping = Housekeeping(table.desk, SessionRunner(table.live, "en"))
    housekeeping.begin()
    housekeeping.tick()
    yield housekeeping
    housekeeping.keep()
    housekeeping._runner.end()


@pytest.fixture
def gap(table, watch):
    """A turn of twelve seconds, and half an hour with the lid closed."""
    table.command("2")
    table.later(12)
    watch.tick()
    table.clock.sleep(1800)
    watch.tick()
    return table


def test_it_is_asked_on_waking_how_long_it_was_and_since_when(gap):
    assert gap.asked == "The laptop slept 30 min (since 10:00). That time:"
    assert gap.desk.asking.hint() == (
        "1 count it   2 leave it out   3 leave it out, then pause   4 the turn had ended   5 the session had ended"
    )


@pytest.mark.parametrize(
    "key, elapsed, spoken, speaking, state, said",
    [
        ("1", 1830, 1820, True, "running", "Counted: 30 min."),
        ("2", 22, 12, True, "running", "Left out: 30 min."),
        ("3", 22, 12, True, "paused", "Left out: 30 min."),
        ("4", 22, 12, False, "running", ""),
        ("é", 22, 12, True, "running", "Left out: 30 min."),
    ],
)
def test_one_key_answers_with_one_event_that_undo_takes_back(gap, watch, key, elapsed, spoken, speaking, state, said):
    gap.later(8)
    before = len(gap.live.record.events)
    gap.press(key)
    events = gap.live.record.events[before:]
    assert [type(event) for event in events] == [GapSettled]
    timing = gap.live.timing()
    assert (timing.elapsed, timing.state, bool(gap.session.open_turns)) == (elapsed, state, speaking)
    assert seconds(gap.session.turns[-1].spans, gap.live.now()) == spoken
    assert gap.said == said
    watch.tick()
    assert gap.asked == ""
    gap.command("u")
    became = "unattended, counted" if key == "1" else "left out"
    assert gap.said == f"Undone: 30:08 {became} (10:00:22–10:30:30). y redoes it."
    timing = gap.live.timing()
    assert (timing.elapsed, timing.turn, timing.state) == (1830, 1820, "running"), "the true time is back"
    watch.tick()
    assert gap.asked == "The laptop slept 30 min (since 10:00). That time:", "another answer may be given"
    gap.press("6")
    after = [type(event) for event in gap.live.record.events[before:] if not isinstance(event, GapNoticed)]
    assert (after, gap.asked) == ([GapSettled, Undone], ""), "or none"
    watch.tick()
    assert gap.asked == ""
    gap.command("u")
    assert gap.said == "Undone: floor to Karim. y redoes it.", "and what came before is taken back next"


def test_an_answer_that_was_taken_back_can_be_another_or_be_given_back(gap, watch):
    gap.press("1")
    gap.command("u")
    watch.tick()
    gap.press("2")
    assert gap.live.timing().elapsed == 22
    gap.command("u")
    watch.tick()
    assert gap.asked
    gap.live.do(undoing.redo)
    watch.tick()
    assert (gap.asked, gap.live.timing().elapsed) == ("", 22)


def test_while_it_is_asked_the_panel_says_that_the_time_shown_may_not_count(gap, watch):
    def shown():
        return text_of(say_lines(gap.desk.view_model(), 80, 8))

    assert "?? Whether the time since 10:00 counts is asked below" in shown()
    gap.press("2")
    assert "counts is asked" not in shown()


def test_the_session_had_ended_when_the_lid_was_closed(gap, watch):
    closed = gap.live.now().replace(microsecond=0)
    gap.later(30)
    gap.live.do(partial(add_note, text="found on the wall afterwards", kind="fact"))
    gap.press("5")
    event = gap.live.record.events[-1]
    assert isinstance(event, SessionClosed) and event.ended is not None
    session, now = gap.session, gap.live.now()
    assert session.closed == event.ended and (closed - event.ended).total_seconds() == 1800
    assert phase_seconds(session, "welcome", now) == 22 and seconds(session.turns[-1].spans, now) == 12
    assert gap.live.timing().session == 22
    assert [note.text for note in session.kept_notes] == ["found on the wall afterwards"]
    assert "Closed and saved" in gap.said
    watch.tick()
    assert gap.asked == ""
    gap.command("u")
    assert gap.live.timing().elapsed == 22 + 1830
    assert gap.live.timing().turn == 12 + 1830


def test_who_got_the_floor_after_waking_has_not_had_their_turn_ended(gap, watch):
    gap.press("f3")
    assert gap.asked, "keys that act while one types do not answer, and the question stays"
    gap.live.do(partial(floor.give_floor, person="p3"))
    gap.press("2")
    assert gap.session.turn.person == "p3" and gap.session.turn.ended is None


def test_without_a_turn_a_gap_cannot_have_ended_it(table, watch):
    table.clock.sleep(1800)
    watch.tick()
    assert [id for id, _ in table.desk.asking.options] == ["counts", "out", "pauses", "closed"]


def test_the_gap_ends_with_the_first_key_whatever_is_answered_later(gap, watch):
    gap.press("f2")
    watch.tick()
    gap.later(100)
    gap.press("f2")
    gap.later(50)
    watch.tick()
    gap.press("2")
    assert gap.live.timing().elapsed == 22 + 50


def test_what_is_typed_is_kept_and_a_question_that_stands_is_waited_for(table, watch):
    table.line.text = "half a note"
    table.command("c", "2", *"cal")
    table.clock.sleep(1800)
    watch.tick()
    assert table.asked == "Karim does what?"
    table.press(*"ls", "enter", "enter")
    watch.tick()
    assert table.asked.startswith("The laptop slept 30 min")
    table.press("2")
    assert table.line.text == "half a note"
    assert [note.text for note in table.session.notes] == ["calls"]


def test_a_question_that_another_deed_took_the_place_of_comes_back(gap, watch):
    gap.desk.start(floor_question(gap.desk))
    gap.press("escape")
    assert gap.asked == ""
    watch.tick()
    assert gap.asked.startswith("The laptop slept 30 min")


def floor_question(desk):
    from gep_tui.ui.components.questions import Confirm

    yield Confirm("Really?")


def test_other_keys_answer_nothing(gap, watch):
    for key in ("enter", "tab", "alt+z"):
        gap.press(key)
        watch.tick()
    assert gap.asked and GapSettled not in map(type, gap.live.record.events)


def test_what_is_being_typed_is_no_answer_and_after_esc_a_number_is(gap, watch):
    assert not gap.typing.takes_all() and not gap.typing.takes("2")
    gap.line.text = "half a note, "
    gap.press("escape")
    assert gap.typing.takes_all()
    gap.press("2")
    assert (gap.asked, gap.live.timing().elapsed, gap.line.text) == ("", 22, "half a note, ")


def typed(gap, watch, *letters):
    """Type on the empty line, a fifth of a second between the letters, looked at after each."""
    gap.typing.begun()
    for letter in letters:
        gap.line.text += letter
        gap.later(0.2)
        watch.tick()


def test_a_number_that_stands_alone_on_the_line_answers_and_nothing_is_written_down(gap, watch):
    typed(gap, watch, "2")
    assert gap.asked
    gap.later(0.5)
    watch.tick()
    assert (gap.asked, gap.line.text, gap.desk.draft.begun) == ("", "", None)
    assert gap.live.timing().elapsed == 22 and not gap.session.notes


def test_a_number_and_enter_answer(gap, watch):
    gap.note("2")
    assert gap.asked == "" and not gap.session.notes
    assert gap.live.timing().elapsed == 22


def test_a_note_that_begins_with_a_number_is_one(gap, watch):
    typed(gap, watch, *"2 more ideas")
    assert gap.asked and gap.line.text == "2 more ideas"
    gap.note("2 more ideas")
    assert [note.text for note in gap.session.notes] == ["2 more ideas"]
    assert gap.asked


def test_commands_go_on_while_it_stands(gap, watch):
    gap.press("escape", "p")
    assert gap.session.paused is not None
    watch.tick()
    assert gap.asked.startswith("The laptop slept")


def test_left_while_it_stands_it_is_asked_again_on_the_next_screen_until_it_is_answered(gap, watch):
    gap.later(20)
    for number in range(3):
        gap.settle()
        live = LiveSession.resume(session_files(gap.live.folder, f"again{number}"), gap.clock)
        desk = Desk(live=live, settings=gap.desk.settings, language="en", line=gap.line)
        housekeeping = Housekeeping(desk, SessionRunner(live, "en"))
        housekeeping.begin()
        housekeeping.tick()
        assert desk.asking is not None and desk.asking.question.startswith("The laptop slept")
        assert sum(isinstance(event, GapNoticed) for event in live.record.events) == 1
        gap.later(20)
        if number == 2:
            desk.feed("2", "2")
            assert live.timing().elapsed == 22 and live.session.gaps == ()
            housekeeping.tick()
            assert desk.asking is None
        housekeeping.keep()
        housekeeping._runner.end()
        gap.settle(live)
        live.close()


def test_when_somebody_came_back_outlasts_a_restart(gap, watch):
    gap.press("alt+z")
    watch.tick()
    gap.later(200)
    gap.settle()
    live = LiveSession.resume(session_files(gap.live.folder, "again"), gap.clock)
    desk = Desk(live=live, settings=gap.desk.settings, language="en", line=gap.line)
    housekeeping = Housekeeping(desk, SessionRunner(live, "en"))
    housekeeping.begin()
    housekeeping.tick()
    desk.feed("2", "2")
    assert live.timing().elapsed == 22 + 200
    housekeeping.keep()
    housekeeping._runner.end()
    live.close()


def test_how_long_it_has_been_is_told_anew_until_somebody_comes(table, watch):
    table.press("z")
    watch.tick()
    for _ in range(60 * 3):
        table.later(60)
        watch.tick()
    assert table.asked == "Nothing was done for 3 h 00 (since 10:00). That time:"
    for _ in range(60 * 10):
        table.later(60)
        watch.tick()
    assert table.asked == "Nothing was done for 13 h 00 (since 2026-11-22 10:00). That time:"
    table.press("2")
    assert table.live.timing().elapsed == 10


def test_while_it_is_asked_no_alarm_rings_and_none_is_lost(gap, watch, monkeypatch):
    assert gap.live.timing().level == "over"
    for _ in range(5):
        gap.later(1)
        watch.tick()
        assert not watch.rings(gap.desk.view_model())
    gap.press("2")
    watch.tick()
    assert not watch.rings(gap.desk.view_model())
    rung = []
    for _ in range(600):
        gap.later(1)
        watch.tick()
        if watch.rings(gap.desk.view_model()):
            rung.append(gap.live.timing().elapsed)
    assert rung == [480, 570, 601]


def test_only_who_has_the_hand_on_the_clock_is_asked_even_if_it_is_taken_meanwhile(gap, watch):
    other = gap.other()
    other.take_seat()
    while gap.live.seat_is_here:
        gap.live.poll()
    watch.tick()
    assert gap.asked == "" and gap.session.paused is None
    other.close()


def test_a_sleep_in_a_pause_is_not_asked_about(table, watch):
    table.command("p")
    watch.tick()
    table.clock.sleep(1800)
    watch.tick()
    assert table.asked == ""
    table.command("p")
    table.later(5)
    assert table.live.timing().elapsed == 15


def test_a_gap_longer_than_several_phases_decides_nothing_by_itself(table, watch):
    table.clock.sleep(4 * 3600)
    watch.tick()
    assert table.phase == "welcome"
    table.press("1")
    watch.tick()
    assert (table.phase, table.live.timing().left) == ("welcome", 600 - 10 - 4 * 3600)
    assert not table.live.session.refused
    table.command("n")
    assert table.phase == "case-1.account"
