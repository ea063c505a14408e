"""The journal of the record, and the history of a turn or a phase: what was done, when, and whether it counts."""

from __future__ import annotations

import time
from datetime import timedelta
from functools import partial
from typing import get_args

import msgspec
import pytest
from drawn import text_of

from gep_tui.domain.session import events as ev
from gep_tui.domain.session.authority import LASTING
from gep_tui.domain.session.decisions import corrections, floor, notes, people, phases, plan, speech, undoing
from gep_tui.words import refusals
from gep_tui.words.journal import Journal


def rows(room) -> list[str]:
    return [row.strip() for row in room.whole().splitlines() if row.strip()]


def test_every_command_is_told_in_order_with_its_time_and_names(room) -> None:
    room.press("8")
    told = rows(room)
    assert told[0] == "10:00:00  opening of the session"
    assert told[1] == "10:00:00  phase “Welcome”"
    assert told[2] == "10:01:00  note (check-in, Karim): “sunny”"
    assert told[3:5] == ["10:01:00  floor to Anne", "10:02:00  end of the turn of Anne"]


def test_it_opens_where_the_last_thing_was_done(room) -> None:
    room.press("8")
    assert room.review.selected == room.live.record.events[-1].key


def test_what_was_taken_back_given_back_or_without_effect_says_so(room) -> None:
    turn = room.live.session.turns[-1]
    room.do(corrections.correct_turn, turn=turn.id, person="p4")
    room.do(floor.raise_hand, person="p3")
    room.live.do(undoing.undo)
    room.live.do(undoing.undo)
    room.live.do(undoing.redo)
    room.live.do(lambda session, now: ev.TurnEnded(turn="nothing"))
    room.press("8")
    told = rows(room)
    assert any("turn of Karim: it was Paul  (redone)" in row for row in told)
    assert any("raised hand of Léa  (undone)" in row for row in told)
    assert any("Undone: raised hand of Léa" in row for row in told)
    assert any("Redone: turn of Karim: it was Paul" in row for row in told)
    assert told[-1].endswith("end of the turn of …  (no effect: that turn was over)")


def test_the_screen_is_told_by_a_letter_where_there_were_several(room) -> None:
    room.live.record.add([ev.HandRaised(writer="tablet", seq=99, at=room.live.now(), person="p3")])
    room.press("8")
    assert rows(room)[-1].endswith("  B  raised hand of Léa")
    assert "opening of the session (screen A: room)" in rows(room)[0]
    assert "  A  phase" in rows(room)[1]


def test_hidden_notes_are_hidden_here_too(room) -> None:
    room.press("8", "z")
    assert "sunny" not in room.whole() and "note (check-in, Karim)" in room.whole()


def test_a_phase_has_a_history(room) -> None:
    room.do(corrections.phase_began, seconds=100)
    room.do(phases.change_length, seconds=60)
    room.do(corrections.held_as, run=room.live.session.runs[-1].id, phase="closing")
    room.press("5")
    room.choose("phase closing")
    room.press("h")
    told = rows(room)
    assert told[0] == "History of this phase (Esc: back)"
    assert "phase “Case 1 · Case-1.Ideas”" in told[1]
    assert "beginning of “Case 1 · Case-1.Ideas”: 10:07:00 → 10:05:50" in told[2]
    assert "“Closing” in place of “Case 1 · Case-1.Ideas” since 10:05:50" in told[-1]
    room.press("escape")
    assert room.review.selected == "phase closing"


def test_a_turn_has_a_history(room) -> None:
    turn = room.live.session.turns[1]
    room.do(corrections.correct_turn, turn=turn.id, person="p4")
    room.do(speech.turn_began, turn=turn.id, moment=turn.started + timedelta(seconds=30))
    room.live.do(undoing.undo)
    room.press("4")
    room.choose(turn.id)
    room.press("h")
    told = rows(room)
    assert told[0] == "History of this turn (Esc: back)"
    assert [row[10:].split("  (")[0] for row in told[1:]] == [
        "floor to Anne",
        "end of the turn of Anne",
        "turn of Anne: it was Paul",
        "turn of Paul: beginning 10:02:30 → 10:03:00",
        "Undone: turn of Paul: beginning 10:02:30 → 10:03:00",
    ]


def test_people_are_renamed_merged_and_absent_from_the_review(room) -> None:
    room.press("N", "2", "ctrl+u", *"Karima", "enter")
    assert room.live.session.name("p2") == "Karima"
    room.press("U", "1", "3", "y", "enter")
    assert [person.name for person in room.live.session.people] == ["Anne", "Karima", "Paul"]
    room.press("A", "3", "y", "enter")
    assert room.live.session.person("p4").arrived is None
    room.press("8")
    assert [row[10:] for row in rows(room)[-3:]] == [
        "name: Karim → Karima", "two entries made one: Anne, Léa", "Paul never came",
    ]  # fmt: skip


def test_every_kind_of_event_has_a_sentence_of_its_own(room) -> None:
    model, record = room.desk.view_model(), room.live.record
    journal = Journal(model, record)
    kinds = [*get_args(ev.KnownEvent), ev.Unknown]
    for kind in kinds:
        needed = {
            field.name: {"since": room.live.now(), "until": room.live.now(), "started": room.live.now(), "votes": 2,
                         "number": 2, "plan": (), "order": (), "groups": (), "people": ()}.get(field.name, "p1")
            for field in msgspec.structs.fields(kind)
            if field.required
        }  # fmt: skip
        event = kind(writer="room", seq=10**6, **needed)
        told = journal.told(event)
        tag = kind.__struct_config__.tag
        assert told and told != tag, kind
        if kind not in LASTING:
            assert refusals.command(record.command(event), model) not in ("", tag), kind


def test_a_name_that_an_erasure_left_is_in_the_language_of_the_reader(room) -> None:
    journal = Journal(msgspec.structs.replace(room.desk.view_model(), language="fr"), room.live.record)
    erased = {"writer": "room", "seq": 10**6, "purged": ("name",)}
    assert journal.told(ev.PersonAdded(name="Someone", **erased)) == "Quelqu’un added to the list"
    assert journal.told(ev.Signed(name="Someone 2", **erased)) == "signed by Quelqu’un 2"
    assert journal.told(ev.Signed(name="Someone", writer="room", seq=10**6)) == "signed by Someone"


COMMANDS = (
    (partial(phases.toggle_pause), "pause"),
    (partial(plan.give_role, role="presenter", people=("p2",), scope="case-1"), "Karim: "),
    (partial(people.add_person, name="Zoé"), "Zoé added to the list"),
    (partial(people.change_person, person="p1", name="Annie"), "name: Anne → Annie"),
    (partial(people.leave, person="p2"), "departure of Karim"),
    (partial(people.merge, person="p1", other="p2"), "two entries made one: Anne, Karim"),
    (partial(people.never_came, person="p2"), "Karim never came"),
    (partial(floor.raise_hand, person="p2"), "raised hand of Karim"),
    (partial(plan.set_title, title="Séance 5", group="Nord"), "title: Séance 5, Nord"),
    (partial(corrections.phase_began, seconds=100), "beginning of “Case 1 · Case-1.Ideas”: 10:07:00 → 10:05:50"),
    (partial(speech.spoken_since, person="p4", seconds=20), "floor to Paul since 10:07:10"),
    (partial(speech.merge_last, person="p1"), "turns of Anne and Karim made one"),
    (partial(speech.last_to_phase_before), "turn of Karim: in “Welcome”"),
    (partial(phases.change_length, seconds=120), "length of “Case 1 · Case-1.Ideas”: 30:00 → 32:00"),
    (partial(plan.leave_out, phase="closing"), "“Closing” left out"),
    (partial(phases.close), "end of the session"),
)


@pytest.mark.parametrize(("decision", "sentence"), COMMANDS, ids=[sentence for _, sentence in COMMANDS])
def test_undo_and_redo_say_who_what_and_how_much(room, decision, sentence) -> None:
    room.do(decision)
    room.press("u")
    if decision.func is phases.close:  # it would open the session again: that is asked
        assert room.desk.asking is not None and room.live.session.closed
        room.press("y")
        room.clock.advance(1)  # a y right after the answer would belong to it
    assert room.desk.message.startswith(f"Undone: {sentence}")
    room.press("y")
    assert room.desk.message.startswith(f"Redone: {sentence}")


def test_a_note_that_was_edited_and_taken_back_is_named(room) -> None:
    note = room.live.session.notes[0].id
    room.do(notes.withdraw_note, note=note)
    room.press("u")
    assert room.desk.message == "Undone: note withdrawn: “sunny”. y redoes it."


def test_twenty_thousand_entries_are_shown_as_quickly_as_twenty(room) -> None:
    at = room.live.now()
    room.live.record.add(
        ev.HandRaised(writer="room", seq=1000 + number, at=at, person=f"p{number % 4 + 1}") for number in range(20_000)
    )
    room.press("8")
    began = time.process_time()
    for _ in range(20):
        room.press("up")
        text_of(room.review.scroll.lines(room.review.listing, room.rows))
    assert (time.process_time() - began) / 20 < 0.5
