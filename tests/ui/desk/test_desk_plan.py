"""What keys do to the plan: proposals in the dock, the plan in the dock, and the session around them."""

from __future__ import annotations

import pytest

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import phases
from gep_tui.ui.live.arranging import Arranging
from gep_tui.ui.live.fitting import Fitting

MINUTE = 60


def lengths(table):
    return {phase.id: (phase.seconds or 0) / MINUTE for phase in table.session.plan}


def order(table):
    return [phase.id for phase in table.session.plan]


def kinds(table):
    return [found.kind for found in table.desk.dock.offers(table.session, table.live.now()).found]


@pytest.fixture
def behind(table):
    """A session that has spent 20 minutes and 10 seconds in its first phase, planned for 10 minutes."""
    table.later(20 * MINUTE)
    return table


def test_proposals_are_docked_and_change_nothing_until_one_is_taken(behind):
    before = behind.session
    behind.command("l")
    assert isinstance(behind.desk.dock, Fitting)
    assert kinds(behind) == ["spread", "end"]
    behind.press("escape")
    assert behind.desk.dock is None
    assert behind.session is before


def test_a_number_takes_a_proposal_over_says_so_and_undo_takes_it_back(behind):
    behind.command("l", "1")
    assert behind.desk.dock is None
    assert lengths(behind)["case-1.account"] < 10
    assert lengths(behind)["learning"] == 10
    assert behind.live.timing().behind == 10, "of ten minutes and ten seconds the minutes"
    assert behind.said == "7 phases have new lengths; the session ends at 11:50. u undoes it."
    behind.command("u")
    assert behind.said == "Undone: new lengths of what remains. y redoes it."
    assert lengths(behind)["case-1.account"] == 10


def test_numbers_of_a_french_keyboard_take_proposals_over_too(behind):
    behind.command("l", "é")
    assert behind.said == "The agreed end is now 12:00; every length stays. u undoes it."
    behind.command("u")
    assert "another end of the session" in behind.said


def test_what_is_protected_gives_only_after_a_question(table):
    table.go("talk")
    table.later(3 * 60 * MINUTE)
    table.command("l")
    assert kinds(table) == ["protected", "end"]
    table.press("1")
    assert table.asked == "“Learning” is protected. Go on all the same?"
    table.press("enter")
    assert table.asked, "Enter on a fresh question is harmless"
    table.press("n")
    assert lengths(table)["learning"] == 10
    assert table.desk.dock is not None, "the proposals are still there"
    table.press("1", "y")
    assert lengths(table)["learning"] == 5
    table.command("l", "1")
    assert table.said.startswith("The agreed end is now ")


def test_chosen_phases_give_in_a_proposal_of_their_own(behind):
    behind.command("l", "down", "space", "down", "down", "space")
    assert kinds(behind)[-1] == "chosen"
    behind.press("3")
    changed = {id for id, minutes in lengths(behind).items() if minutes != before_(behind)[id]}
    assert changed == {"case-1.account", "case-1.advice"}
    behind.command("u")
    behind.command("l", "down", "space", "space")
    assert kinds(behind) == ["spread", "end"]


def before_(table):
    return {phase.id: (phase.seconds or 0) / MINUTE for phase in table.session.first_plan}


def test_what_is_taken_is_what_was_shown_though_a_second_has_gone_by(behind):
    behind.command("l")
    shown = behind.desk.dock.offers(behind.session, behind.live.now(), to_the_second=True).found[0]
    behind.later(0.9)
    behind.press("1")
    assert {id: minutes * MINUTE for id, minutes in lengths(behind).items()} == {**shown.lengths}


def test_time_gained_can_be_given_to_one_phase(table):
    table.later(5 * MINUTE)
    table.command("n")
    table.command("l")
    assert kinds(table) == ["spread", "end"]
    table.press("down", "down", "space", "3")
    assert lengths(table)["case-1.advice"] == 25
    assert table.live.timing().behind == 10, "four minutes and fifty seconds are five minutes"


def test_in_time_nothing_is_docked_and_that_is_said(table):
    table.command("l")
    assert table.desk.dock is None
    assert table.said == "Nothing to fit: the rest ends in time."


def test_a_quarter_of_a_minute_is_in_time(table):
    table.later(605)
    table.command("l")
    assert table.desk.dock is None


def test_where_nothing_says_when_to_end_there_is_nothing_to_refit(lay):
    table = lay(plan=(PlannedPhase(id="talk", name=Text()), PlannedPhase(id="review", name=Text(), seconds=600)))
    table.command("l")
    assert table.desk.dock is None
    assert table.said.startswith("No end was agreed on")


def test_the_same_key_takes_the_panel_away_again(behind):
    for key in "lP":
        behind.command(key)
        assert behind.desk.dock is not None
        behind.command(key)
        assert behind.desk.dock is None


def test_typed_text_stays_and_the_note_line_goes_on_beside_the_panel(behind):
    behind.line.text = "half a note"
    behind.command("l")
    assert behind.line.text == "half a note"
    assert behind.typing.takes_all(), "single keys are the panel's"
    behind.press("enter")
    assert not behind.typing.takes_all(), "letters are the note's"
    behind.note("half a note and the rest")
    assert behind.session.notes[-1].text == "half a note and the rest"
    assert behind.desk.dock is not None
    behind.press("down")
    assert not behind.desk.selected, "arrows are the panel's as long as it is there"
    behind.command("1")
    assert behind.desk.dock is None and behind.live.timing().behind == 10


def test_leaving_the_panel_goes_back_to_what_keys_were_before(behind):
    behind.command("l")
    behind.press("escape")
    assert not behind.desk.commanding, "one was typing"
    behind.press("escape", "escape", "l", "escape")
    assert behind.desk.commanding, "one was giving commands"
    behind.press("l", "enter")
    behind.command("l")
    assert behind.desk.dock is None and not behind.desk.commanding, "one was typing meanwhile"


def test_function_keys_and_commands_go_on_acting_while_a_panel_is_open(behind):
    behind.command("l")
    behind.press("f2")
    assert behind.session.paused is not None
    behind.press("p")
    assert behind.session.paused is None
    behind.press("f8")
    assert behind.desk.hidden
    behind.later()
    behind.press("f4")
    assert behind.phase == "case-1.account"
    behind.press("g")
    assert behind.session.turn is not None
    assert behind.desk.dock is not None
    assert "welcome" not in behind.desk.dock.offers(behind.session, behind.live.now()).here.lengths


def test_a_phase_that_was_chosen_and_is_past_gives_nothing_any_more(behind):
    behind.command("l", "space")
    behind.later()
    behind.press("f4")
    found = behind.desk.dock.offers(behind.session, behind.live.now()).found
    assert found[-1].kind != "chosen" or not found[-1].changed


def test_choosing_a_note_takes_the_panel_away(behind):
    behind.note("a thing said")
    behind.command("P")
    behind.command("E")
    assert behind.desk.dock is None and behind.desk.selected


def test_another_screen_s_hand_on_the_clock_is_said_and_nothing_is_taken(behind):
    other = behind.other()
    other.take_seat()
    behind.settle(other)
    behind.live.poll()
    behind.command("l", "1")
    assert behind.said == "Another screen has the clock: S takes it."
    assert behind.desk.dock is not None and lengths(behind)["case-1.account"] == 10
    other.close()


# The plan in the dock.


def test_the_running_phase_is_chosen_first_and_gets_another_length(table):
    table.command("P")
    assert isinstance(table.desk.dock, Arranging)
    table.press("+", "+", ">")
    assert lengths(table)["welcome"] == 17
    table.press("minus", "<", ";")
    assert lengths(table)["welcome"] == 10
    table.later(8 * MINUTE)
    table.press(";")
    assert table.live.timing().left == 0
    assert table.live.timing().elapsed == 490


def test_a_phase_to_come_gets_another_length_and_each_step_is_taken_back(table):
    table.command("P", "down", "down", "+", "+")
    assert lengths(table)["case-1.questions"] == 17
    table.press("u")
    assert lengths(table)["case-1.questions"] == 16
    assert table.said == "Undone: length of “Case 1 · Questions”: 16:00 → 17:00. y redoes it."
    table.press("y")
    assert lengths(table)["case-1.questions"] == 17
    assert table.desk.dock is not None


def test_a_protected_phase_is_shortened_or_left_out_only_after_a_question(table):
    table.command("P")
    table.press(*["down"] * 9, "minus")
    assert table.asked == "“Learning” is protected. Go on all the same?"
    table.press("n")
    assert lengths(table)["learning"] == 10
    table.press("minus", "y", "delete")
    assert lengths(table)["learning"] == 9
    assert table.asked
    table.press("y")
    assert table.session.planned("learning").skipped
    table.press("+")
    assert lengths(table)["learning"] == 10, "longer needs no question"


def test_a_phase_is_moved_and_stays_chosen(table):
    table.command("P", "down", "J")
    assert order(table)[1:3] == ["case-1.questions", "case-1.account"]
    table.press("shift+down", "K", "shift+up")
    assert order(table) == [phase.id for phase in table.session.first_plan]
    table.press("shift+j", "u")
    assert table.said == "Undone: phase moved. y redoes it."
    assert order(table) == [phase.id for phase in table.session.first_plan]


def test_what_has_begun_is_not_moved_and_that_is_said(table):
    table.command("P", "J")
    assert table.said == "“Welcome” has begun: its place in the plan stays. Choose a phase to come."
    table.press("down", "K")
    assert table.said == "“Account” cannot move any further."


def test_a_phase_is_left_out_and_taken_in_again(table):
    table.command("P", "down", "delete")
    assert table.session.planned("case-1.account").skipped
    table.press("delete")
    assert not table.session.planned("case-1.account").skipped
    table.press("up", "backspace")
    assert "it cannot be left out" in table.said


def test_a_break_is_put_in_before_the_chosen_phase(table):
    table.command("P", "down", "x")
    assert table.asked == "Break of how many minutes before “Account”?"
    table.press("0", "5")
    assert order(table)[:3] == ["welcome", "pause-1", "case-1.account"]
    assert lengths(table)["pause-1"] == 5
    table.press("u")
    assert table.said == "Undone: break put in. y redoes it."
    assert "pause-1" not in order(table)
    table.press("x", "0", "0")
    assert "pause-1" not in order(table)


def test_the_chosen_phase_stays_chosen_when_the_session_moves_on(table):
    table.command("P", "down", "down")
    table.later()
    table.press("f4")
    table.press("+")
    assert lengths(table)["case-1.questions"] == 16
    for _ in range(2):
        table.later()
        table.press("f4")
        table.desk.dock.lines(table.desk.view_model(), table.live.now(), 80, 20)
    table.press("+")
    assert lengths(table)["case-1.advice"] == 21, "what is past can no longer be chosen"


@pytest.mark.parametrize("key", ["P", "l"])
def test_a_closed_session_has_no_plan_to_be_changed_or_fitted(table, key):
    table.live.do(phases.close)
    table.command(key)
    assert table.desk.dock is None
    assert table.said == "The session is closed. u reopens it."


def test_before_the_beginning_the_plan_can_be_changed(lay):
    table = lay(begun=False)
    table.command("P", "J", "+")
    assert order(table)[1] == "welcome" and lengths(table)["welcome"] == 11
