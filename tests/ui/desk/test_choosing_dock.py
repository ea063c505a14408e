"""The topics in the dock: every key, with the clock running and the typed text kept."""

from __future__ import annotations

import pytest
from drawn import text_of

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Text
from gep_tui.domain.session.cases import cases
from gep_tui.domain.session.offers import offers
from gep_tui.domain.session.people import given
from gep_tui.ui.components.lines import width

EVERYONE = ("everyone",)


def phase(id, mode, **more):
    return PlannedPhase(id=id, name=Text(fr=id, en=id), seconds=600, mode=mode, **more)


PLAN = (
    phase("topics", "round", notes=("topic",), speakers=EVERYONE),
    phase("choice", "vote", choice="dots", votes_each=2, notes=("decision",), speakers=EVERYONE),
    phase("case-1.account", "single", scope="case-1", speakers=("presenter",)),
    phase("case-2.account", "single", scope="case-2", speakers=("presenter",)),
)
ROLES = {"presenter": Role(label=Text(fr="client", en="client"), count=1)}
BLOCKS = tuple(
    PlannedBlock(id=f"case-{number}", name=Text(fr=f"Cas {number}", en=f"Case {number}"), roles=ROLES,
                 asked=("presenter",)) for number in (1, 2)
)  # fmt: skip


def topics(table):
    return offers(table.session)


def shown(table, cells=80, rows=8):
    return text_of(table.desk.dock.lines(table.desk.view_model(), table.live.now(), cells, rows))


def titled(table):
    return table.desk.dock.title(table.desk.view_model())


@pytest.fixture
def dock(lay):
    table = lay(plan=PLAN, blocks=BLOCKS, roles={})
    for words in ("@Karim A departure: how do I say it?", "@Zoé Night shifts: who says no?", "@Paul A [/] colleague"):
        table.typing.prefix("<", False)
        table.note(words)
    table.go("choice")
    table.command("O")
    return table


def test_a_sign_begins_a_topic_and_the_name_at_its_start_is_who_offers_it(dock):
    assert [(each.person, each.text) for each in topics(dock)] == [
        ("p2", "A departure: how do I say it?"), ("p5", "Night shifts: who says no?"), ("p4", "A [/] colleague"),
    ]  # fmt: skip
    assert titled(dock) == "Choose the case: Case 1 · votes, dots · 2 votes each"
    assert "▸1. A departure" in shown(dock) and "A [/] colleague" in shown(dock)
    assert "nothing offered yet: Anne, Léa" in shown(dock)


def test_votes_are_given_by_person_and_by_count_and_sort_the_topics(dock):
    dock.press("2", "2", "right")
    assert shown(dock).splitlines()[0].startswith("▸2. Night shifts") and "3 of 10 given" in shown(dock)
    dock.press("v", "a", "n", "enter", "3", "1")
    assert "Anne: 0 votes left" in shown(dock)
    dock.press("1")
    assert dock.said == "Anne has given all 2 votes."
    dock.press("v", "0", "m", "5", "enter")
    assert [row.split()[-1] for row in shown(dock).splitlines()[:3]] == ["5", "1", "1"]
    dock.press("left", "left")
    assert shown(dock).splitlines()[0].endswith("3")


@pytest.mark.parametrize("keys", ["é", "2"])
def test_the_digits_of_a_french_keyboard_vote_without_shift(dock, keys):
    dock.press(keys)
    assert shown(dock).splitlines()[0].startswith("▸2.")


def test_one_key_makes_the_first_topic_the_case_and_the_next_one_the_next_case(dock):
    dock.press("3", "3", "2", "c")
    assert given(dock.session, "presenter", "case-1") == ("p4",)
    assert dock.said == "Case 1: “A [/] colleague”, Paul. u undoes it. Esc d writes its key question."
    assert "Case 2" in titled(dock) and "✓ Case 1" in shown(dock)
    dock.press("escape", "c")
    assert given(dock.session, "presenter", "case-2") == ("p5",)
    assert dock.desk.dock is None and dock.said == "Case 2: “Night shifts”, Zoé. u undoes it."
    assert [each.state for each in topics(dock)] == ["open", "chosen", "chosen"]
    dock.command("u")
    assert given(dock.session, "presenter", "case-2") == () and "Undone: case: “Night shifts" in dock.said


def test_the_message_that_asks_for_a_key_question_goes_once_it_is_written(dock):
    dock.press("3", "3", "2", "c")
    assert "Esc d writes its key question." in dock.said
    dock.command("d")
    dock.answer("How do I say it?")
    assert "Esc d" not in dock.said


def test_what_speaks_against_a_choice_is_asked_first(dock):
    dock.press("1", "2", "c")
    assert dock.asked == "“Night shifts” has as many votes, or more. Take this topic all the same?"
    dock.press("n")
    dock.later(1)  # at once, "o" would be the rest of "no"
    dock.press("o")
    assert dock.said.startswith("Drawn among 2: “")
    dock.press("r", "k", "a", "enter", "c")
    assert dock.asked == "Karim has a reservation. Take this topic all the same?"
    dock.press("y")
    assert len(cases(dock.session)) == 1 and cases(dock.session)[0].choice.way == "draw"
    dock.press("escape", "t")
    assert "Case 1" in titled(dock)
    dock.press("c")
    assert dock.asked.startswith("Case 1 is “")


def test_another_way_is_chosen_and_every_way_says_what_it_makes_of_a_topic(dock):
    dock.press("w", "1")
    assert "urgency" in titled(dock)
    dock.press("3", "!", "!", "e")
    assert shown(dock).splitlines()[0].startswith("▸3.") and "!! ◆" in shown(dock)
    assert dock.said == "Marks of the topic: !! ◆ (urgency 2, stake 1)"
    dock.press("w", "4", "1", "2")
    assert titled(dock).endswith("bids in points · 12 points each")
    dock.press("w", "6")
    assert shown(dock).count("not yet") == 3
    dock.press("w", "3", "r", "5")
    assert "? Zoé" in shown(dock)
    dock.command("u")
    assert "? Zoé" not in shown(dock)


def test_a_topic_is_added_by_name_dropped_and_offered_again(dock):
    dock.press("a", "l", "e", "enter")
    dock.answer("Too many meetings")
    assert (topics(dock)[3].person, topics(dock)[3].text) == ("p3", "Too many meetings")
    dock.press("w", "3", "4", "delete")
    assert shown(dock).splitlines()[3].endswith("✗")
    dock.press("4", "delete")
    assert topics(dock)[3].state == "open"


def test_marks_go_to_the_topic_that_is_being_typed_and_into_the_record_with_it(dock):
    dock.press("escape")
    dock.typing.prefix("<", False)
    dock.type("Half a topic")
    dock.command("O")
    dock.press("!", "e", "e")
    assert dock.said == "Marks of the topic that you are typing: ! ◆◆ (urgency 1, stake 2)"
    dock.press("enter")
    dock.typing.entered("Half a topic", True)
    assert (topics(dock)[3].urgency, topics(dock)[3].stake) == (1, 2)


def test_the_clock_and_what_is_typed_go_on(dock):
    dock.type("")
    dock.line.text = "half a note"
    dock.press("1", "p")
    assert dock.session.paused is not None and dock.line.text == "half a note"
    dock.press("p", "n")
    assert dock.session.phase.id == "choice", "no next phase within a second"


def test_once_the_case_is_chosen_esc_and_a_key_is_a_command_again(dock):
    dock.later(5)
    dock.press("2", "2", "c", "escape", "n")
    assert dock.session.phase.id == "case-1.account" and dock.line.text == ""


@pytest.mark.parametrize("cells", [20, 36, 56, 80, 120])
@pytest.mark.parametrize("rows", [1, 2, 5, 9])
def test_every_row_fits_and_the_topic_at_the_cursor_is_always_shown(dock, cells, rows):
    for way in "123456":
        dock.press("w", way, *(("0", "3") if way in "24" else ()))
        for _ in range(3):
            lines = dock.desk.dock.lines(dock.desk.view_model(), dock.live.now(), cells, rows)
            assert len(lines) <= rows and all(width(each) <= cells for each in lines)
            assert "▸" in text_of(lines)
            dock.press("down")


def test_nothing_of_a_topic_is_shown_to_a_neighbour(dock):
    dock.press("1", "1", "z")
    assert "departure" not in shown(dock) and "▸1. ····" in shown(dock)
    dock.press("c")
    assert dock.said == "The case is chosen. u undoes it."


def test_before_the_beginning_there_is_nothing_to_choose_and_a_number_that_is_not_there_is_said(lay, dock):
    waiting = lay(begun=False, plan=PLAN, blocks=BLOCKS, roles={})
    waiting.command("O")
    assert waiting.desk.dock is None and "not begun" in waiting.said
    dock.press("9")
    assert dock.said == "There is no number 9: the list goes to 3."


def test_a_screen_without_the_clock_is_told_before_it_is_asked_anything(dock):
    other = dock.other()
    dock.desk.live, mine = other, dock.live
    dock.press("escape")
    dock.command("O")
    assert dock.desk.dock is None and "S takes it" in dock.said
    dock.desk.live = mine
    other.close()


def test_ten_topics_and_more_are_reached_by_two_digits(lay):
    table = lay(plan=PLAN, blocks=BLOCKS, roles={})
    for number in range(12):
        table.typing.prefix("<", False)
        table.note(f"Topic {number + 1}")
    table.go("choice")
    table.command("O")
    table.press("1", "2")
    assert shown(table).splitlines()[0].startswith("▸12.")
