"""Commitments of earlier sessions in the dock: one key each, a word, undone by u; the clock and the line go on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from drawn import text_of

from gep_tui.domain.carried.events import CharterCarried, CommitmentFollowed, NoteCarried
from gep_tui.domain.session.followed import follow_up_rows
from gep_tui.live.earlier import Earlier

CALL = "Call the head of the service [/]"


@pytest.fixture
def due(lay):
    """A session that took three commitments along."""
    table = lay()
    for number, (text, who) in enumerate(((CALL, "Léa"), ("Write the sheet", "Karim"), ("Ask the union", "")), 1):
        table.live._write(
            NoteCarried(
                session="s0", note=f"w-{number}", kind="commitment", text=text, person=who,
                due="Friday", due_on="2026-10-23", made=date(2026, 10, 22), prior=("s0/x-1",) if number == 2 else (),
                outcome="carried" if number == 2 else "open", times=1 if number == 2 else 0,
            )
        )  # fmt: skip
    table.desk.earlier = Earlier(table.live)
    table.command("!")
    return table


def shown(table, cells=80, rows=12):
    return text_of(table.desk.dock.lines(table.desk.view_model(), table.live.now(), cells, rows))


def outcomes(table):
    return [(each.text, each.state.outcome) for each in table.desk.earlier.due()]


def test_each_is_shown_with_who_when_and_how_often_it_was_carried_over(due):
    assert due.desk.dock.title(due.desk.view_model()) == "Commitments · 3 open"
    text = shown(due)
    assert CALL in text and "Léa · due Friday 23 October · made on" in text
    assert "carried over once" in text and "no name" in text


@pytest.mark.parametrize("letter", ["d", "c", "n", "p", "L", "é"])
def test_a_letter_dismisses_the_charter_and_begins_a_note(lay, letter):
    table = lay()
    table.live._write(CharterCarried(rules=("Nothing leaves the room",)))
    table.desk.earlier = Earlier(table.live)
    table.command("!")
    assert "Nothing leaves the room" in shown(table)
    table.press(letter)
    table.type("emain", gap=0.5)
    assert (table.desk.dock, table.line.text) == (None, f"{letter}emain")
    assert table.live.session.phase.id == "welcome" and table.live.session.run.ended is None


def test_one_key_and_a_word_report_and_the_next_open_one_is_chosen(due):
    due.press("d")
    assert CALL[:20] in due.asked and "done" in due.asked
    due.answer("on Monday")
    assert outcomes(due) == [(CALL, "done"), ("Write the sheet", "carried"), ("Ask the union", "open")]
    assert "u undoes it" in due.said and "on Monday" in shown(due)
    due.press("x")
    assert "Write the sheet" in due.asked, "what was carried over last time is asked about again"
    due.press(*"no", "escape")
    assert "dropped: “Write the sheet”" in due.said and due.asked == "", "its key has decided; the word is optional"
    due.press("up")
    due.press("r")
    due.answer("")
    due.press("x")
    assert "Ask the union" in due.asked, "what was reported on here is passed over"
    due.press("escape")
    assert due.desk.dock is None, "all were looked at: the keys behind Esc are what they always are"
    due.command("!")
    assert due.desk.dock.title(due.desk.view_model()) == "Commitments · 1 open"


def test_u_gives_back_what_was_before(due):
    due.press("e")
    due.answer("half")
    assert outcomes(due)[0] == (CALL, "partly")
    due.press("u")
    assert outcomes(due)[0] == (CALL, "open")
    assert "a commitment (partly done, “half”)" in due.said


def test_the_same_report_twice_says_that_nothing_changes(due):
    due.press("d")
    due.answer("")
    due.press("up", "up")
    due.press("d")
    due.answer("")
    assert sum(isinstance(event, CommitmentFollowed) for event in due.live.record.events) == 1
    assert due.said


def test_letters_that_answer_nothing_yet_write_nothing_into_the_record(due):
    due.type("done with that", gap=0.05)
    due.press("escape")
    assert not any(isinstance(event, CommitmentFollowed) for event in due.live.record.events)


def test_a_new_commitment_is_born_from_an_old_one(due):
    due.press("c")
    due.press("1")
    assert due.desk.asking.typed == CALL
    due.later()
    due.press("enter")
    due.answer("in June")
    (note,) = due.session.kept_notes
    assert (note.kind, note.text, note.person, note.due) == ("commitment", CALL, "p1", "in June")


def test_what_others_reported_meanwhile_stands_beside_and_is_asked_about(due):
    for outcome in ("done", "dropped"):
        due.live._write(CommitmentFollowed(session="s0", note="w-1", outcome=outcome))
    assert "done or dropped: please say which" in shown(due)
    due.press("d")
    due.answer("")
    assert outcomes(due)[0] == (CALL, "done")


@pytest.mark.parametrize(("cells", "rows"), [(20, 1), (20, 3), (44, 5), (80, 8), (200, 30)])
def test_the_chosen_one_is_always_in_sight(due, cells, rows):
    for _ in range(3):
        drawn = due.desk.dock.lines(due.desk.view_model(), due.live.now(), cells, rows)
        assert len(drawn) <= rows
        assert "▸" in text_of(drawn)
        assert rows > 3 or (text_of(drawn).endswith("…") and not text_of(drawn).endswith("… …"))
        due.press("down")


def test_without_earlier_commitments_it_says_so(lay):
    table = lay()
    table.desk.earlier = Earlier(table.live)
    table.command("!")
    assert "No commitment is open" in shown(table)
    table.press("d")
    assert table.asked == "" and table.session.kept_notes == ()


def test_hidden_from_a_neighbours_eyes_it_tells_no_words(due):
    due.command("z")
    assert CALL not in shown(due) and "…" in shown(due)


def test_leads_and_charter_stand_below_and_the_chosen_one_comes_first(due):
    due.live._write(
        NoteCarried(session="s0", note="l-1", kind="lead-taken-up", text="Meet before the meeting", person="Zoé")
    )
    due.live._write(NoteCarried(session="s0", note="l-2", kind="lead-taken-up", text="Ask her", in_room=True))
    due.live._write(
        CharterCarried(rules=("What is said here stays here", "[/] nobody interrupts"), may_leave="the leads")
    )
    text = shown(due, rows=20)
    assert "· Zoé: “Meet before the meeting”" in text and "· ⌂ Ask her" in text
    assert "· [/] nobody interrupts" in text and "May leave the room: the leads" in text
    assert "Charter" not in shown(due, rows=6) and "▸" in shown(due, rows=6)
    due.command("z")
    assert "Meet before" not in shown(due, rows=20)


def test_carrying_over_asks_until_when_in_the_same_step_and_enter_leaves_it_as_it_was(due):
    due.press("r")
    assert "Until when, or a word about it" in due.asked
    due.answer("in three weeks")
    first = due.desk.earlier.due()[0]
    day = (due.live.now() + timedelta(weeks=3)).date().isoformat()
    assert (first.state.outcome, first.due, first.due_on, first.state.ends[0].words) == (
        "carried", "in three weeks", day, "",
    )  # fmt: skip
    assert "due in three weeks (" in shown(due)
    due.press("r")
    due.answer("the head is away")
    assert due.desk.earlier.due()[1].state.ends[0].words == "the head is away"
    due.command("!", "up", "up", "r")
    due.answer("")
    again = due.desk.earlier.due()[0]
    assert (again.due, again.state.times) == ("in three weeks", 2)
    assert follow_up_rows(due.session)[0].due_on == day
    for _ in range(3):
        due.command("u")
    assert due.desk.earlier.due()[0].due == "Friday"
