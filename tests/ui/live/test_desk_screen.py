"""What keys do to the screen itself: command mode, hiding, the bell, the seat, ways out; and the user's own keys."""

from __future__ import annotations

from functools import partial

import pytest

from gep_tui.domain.session.decisions import floor, people, phases, undoing
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.screen_news import ScreenNews
from gep_tui.ui.messages import HelpWanted, HomeWanted, LeavesWanted, ReviewWanted


def test_esc_makes_every_key_a_command_until_enter(table):
    assert not table.typing.takes_all()
    table.press("escape")
    assert table.typing.takes_all()
    table.press("p")
    assert table.session.paused is not None
    table.press("enter")
    assert not table.typing.takes_all()


@pytest.mark.parametrize("enter", ["enter", "ctrl+j", "ctrl+m"])
def test_every_kind_of_enter_leads_back(table, enter):
    table.press("escape", enter)
    assert not table.desk.commanding


def test_letters_alone_are_no_commands(table):
    table.press("p")
    assert table.session.paused is None


@pytest.mark.parametrize("key", ["f2", "f3", "f4", "f8", "ctrl+p", "ctrl+q", "escape", "up", "tab"])
def test_keys_that_act_while_one_types(table, key):
    assert table.typing.takes(key)


@pytest.mark.parametrize("key", ["a", "f1", "f5", "f6", "f7", "f10", "f11", "f12", "enter", "backspace", "home"])
def test_keys_that_are_the_lines_own_or_nobodys(table, key):
    assert not table.typing.takes(key)


def test_hide_and_show(table):
    table.press("f8")
    assert table.desk.view_model().hidden
    table.command("z")
    assert not table.desk.view_model().hidden


def test_the_bell_is_silenced_and_let_be(table):
    table.command("m")
    assert (table.desk.muted, table.said) == (True, "Bell and flash are off.")
    table.command("m")
    assert (table.desk.muted, table.said) == (False, "Bell and flash are on.")


@pytest.mark.parametrize(
    "key, wanted", [("v", ReviewWanted), ("?", HelpWanted), ("Q", HomeWanted), ("C", LeavesWanted)]
)
def test_ways_to_other_screens(table, key, wanted):
    table.command(key, *("y" if key == "Q" else ""))
    assert [type(message) for message in table.told] == [wanted]


def test_a_message_goes_after_a_while(table):
    table.desk.say("words")
    table.clock.advance(7)
    table.desk.hush()
    assert table.said
    table.clock.advance(2)
    table.desk.hush()
    assert not table.said


def test_what_was_said_of_a_command_leaves_with_the_next_one(table):
    table.command("3")
    table.later(30)
    table.command("D", "1", "0")
    assert table.said == "Léa since 10:00:30: 0:10. u undoes it."
    table.command("G", "2")
    assert table.said == "", "it is Karim now"
    table.command("k")
    assert table.said == "“Account” is left out. u puts it back."
    table.note("a note changes nothing of that")
    table.desk.hush()
    assert table.said
    table.command("4")
    assert table.said == "", "u would take the floor back now"


def test_a_message_leaves_with_its_phase_and_with_what_it_speaks_of(table):
    table.desk.say("words")
    table.go("talk")
    table.desk.hush()
    assert table.said == ""
    table.command("1")
    table.desk.say("words")
    table.live.do(undoing.undo)
    table.desk.hush()
    assert table.said == ""


def test_a_length_that_was_said_goes_on(table):
    table.command("3")
    table.later(30)
    table.command("D", "1", "0")
    table.later(2)
    table.desk.hush()
    assert table.said == "Léa since 10:00:30: 0:12. u undoes it."


def test_the_seats_commands_take_no_message_of_a_note_taker_away(table):
    other = table.other()
    taker = Desk(live=other, settings=table.desk.settings, language="en")
    taker.say("words")
    table.command("1")
    table.settle()
    other.poll()
    taker.hush()
    assert taker.message == "words"
    taker.do(partial(people.add_person, name="Noé"))
    assert taker.message == ""
    other.close()


def test_a_fault_is_said_for_as_long_as_it_stands(table):
    table.desk.excuse(ValueError())
    table.go("talk")
    table.desk.hush()
    assert "ValueError" in table.said


def test_the_seat_is_taken_over_by_another_and_back_after_a_question(table):
    other = table.other()
    other.take_seat()
    table.settle(other)
    table.live.poll()
    table.later()
    table.command("n")
    assert table.said == "Another screen has the clock: S takes it."
    table.command("S")
    assert "Take the clock from the other screen" in table.asked
    table.press("enter", "y")
    assert table.said == "The clock is here now."
    table.command("n")
    assert table.phase == "case-1.account"
    table.command("S")
    assert table.said == "The clock is here."
    other.close()


def test_a_session_ended_on_another_screen_is_told_and_a_yes_out_of_habit_is_no_note(table):
    other, news = table.other(), ScreenNews(table.desk)
    other.take_seat()
    table.settle(other)
    table.live.poll()
    table.command("e")
    assert (table.asked, table.said) == ("", "Another screen has the clock: S takes it.")
    table.note("y")
    assert not table.session.notes and "“y” is not noted" in table.said
    table.note("y")
    assert [note.text for note in table.session.notes] == ["y"]
    other.do(phases.close)
    table.settle(other)
    table.live.poll()
    news.tell()
    assert table.said == "Another screen has ended the session: it is closed and saved. Esc v opens the review."
    table.command("u")
    assert table.said == "The session is closed. Its live screen (gep resume) reopens it: S takes the clock, then u."
    other.close()


def test_another_writers_notes_appear_and_its_clock_commands_are_refused_and_listed(table):
    other = table.other()
    other.do(partial(add_note, text="from the second laptop", kind="fact"))
    assert type(other.do(phases.pause)).__name__ == "NotAtTheSeat"
    table.later()
    table.live.do(phases.next_phase)
    # it still believes what it last read, and that the seat is its own
    event = phases.pause(other.session, other.now())
    other._write(event)
    table.settle(other)
    assert table.live.poll()
    assert [note.text for note in table.session.notes] == ["from the second laptop"]
    assert table.session.paused is None
    assert [(each.type, each.why) for each in table.session.refused] == [("paused", "not-at-the-seat")]
    other.close()


def test_without_the_seat_undo_and_the_floor_are_refused_and_notes_still_count(table):
    other = table.other()
    other.take_seat()
    table.settle(other)
    table.live.poll()
    table.command("u")
    assert "Another screen has the clock" in table.said
    for key in "hgqsrwoV2G":
        table.command(key)
        words = "Raised hands are kept" if key == "h" else "The floor is given"
        assert table.said.startswith(words) and not table.asked, key
    assert (table.session.hands, table.session.turns) == ((), ())
    table.note("still counts")
    table.press("up", "delete")
    assert table.said == "Note withdrawn. The review brings it back."
    other.close()


def test_the_users_own_keys_stand_in_place_of_the_declared_ones(lay):
    table = lay(wishes={"pause": "w,f9", "pass": "p"})
    table.command("w")
    assert table.session.paused is not None
    table.press("f9")
    assert table.session.paused is None
    table.command("p")
    assert table.asked == "Who passes?" or table.said


def test_a_saved_state_and_a_fault_are_put_into_words(table):
    table.desk.refresh_saving()
    assert table.desk.view_model().saved is not None
    assert table.desk.view_model().fault == ""


def test_somebody_sets_the_wall_clock_and_only_shown_times_move(table):
    from drawn import text_of

    from gep_tui.ui.desk.views.top_bar import top_bar

    table.desk.refresh_saving()
    before = table.live.timing()
    table.clock.set_wall(3600)
    assert table.live.timing() == before
    shown = text_of(top_bar(table.desk.view_model(), 120))
    assert "11:00 " in shown
    assert "end 12:50" in shown
    assert "saved 11:00:10" in shown


def test_a_question_replaced_by_another_is_given_up(table):
    table.command("c", "2")
    table.desk.start(_ask(table))
    assert table.asked == "Whose hand?"
    table.press("escape")
    assert table.asked == ""
    assert table.session.notes == ()


def _ask(table):
    from gep_tui.ui.desk.floor_actions import hand

    return hand(table.desk)


def test_a_refused_command_says_what_to_do(table):
    table.desk.do(partial(floor.give_floor, person="nobody"))
    assert table.said == "Nobody here is called “nobody”."


def test_a_fault_in_an_action_is_said_and_ends_nothing(table, monkeypatch):
    from gep_tui.ui.live.registry import ACTIONS

    def fail(desk):
        raise ZeroDivisionError("[/] oh")

    monkeypatch.setitem(ACTIONS, "pause", fail)
    table.command("p")
    assert "A fault in the program (ZeroDivisionError)" in table.said
    table.note("still saved")
    assert table.session.notes[0].text == "still saved"


def test_a_fault_in_saving_a_note_leaves_it_on_the_line(table, monkeypatch):
    monkeypatch.setattr(table.live, "do", lambda decision: 1 / 0)
    table.note("not to be lost")
    assert table.line.text == "not to be lost"
