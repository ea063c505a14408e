"""People come, go, are renamed or merged into one, and the running clock goes on untouched."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nonsense import ALL, PEOPLE, UNDO, Step, move, played, steps
from play import FIVE, Play, as_told, ev, phase, refused, three

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import corrections, floor, notes, people, phases, plan
from gep_tui.domain.session.people import attended, listed, present
from gep_tui.domain.session.report import report
from gep_tui.domain.session.rounds import to_come
from gep_tui.domain.session.shares import shares

PLAN = (phase("round", 10, mode="round", speakers=("everyone",)), phase("talk", 30))


@given(steps({**ALL, **UNDO}), st.sampled_from(sorted(PEOPLE)), st.integers(0, 7), st.integers(0, 7))
def test_no_command_about_people_touches_any_time(script: list[Step], name: str, first: int, second: int) -> None:
    play = played(script)
    before = play.after(3.4).timing
    move(play, name, first, second)
    assert play.timing == before
    assert play.after(60).timing.session - before.session in (60, 61) or play.session.closed or not play.session.runs


@given(steps({**ALL}), st.integers(0, 4))
def test_a_departure_taken_back_touches_no_time_either(script: list[Step], who: int) -> None:
    play = played(script)
    assume(who < len(play.session.people))
    before = play.timing
    play.try_(people.toggle_presence, play.session.people[who].id)
    play.undo()
    assert play.timing == before


@pytest.mark.parametrize("mode", ["round", "open", "single", "questions", "vote", "silent", "subgroups"])
def test_the_limit_of_a_running_turn_stays_while_people_come_and_go(mode: Any) -> None:
    play = Play((phase("x", 10, mode=mode, speakers=("everyone",)), *three()), absent=("zoe",))
    play.do(floor.give_floor, "anne", sure=True)
    before = play.after(20).timing
    assert (before.turn_limit is not None) == (mode == "round")
    play.do(people.arrive, "zoe")
    play.do(people.leave, "karim")
    play.do(people.add_person, "Noé")
    play.do(people.merge, "lea", "paul")
    play.do(people.change_person, "anne", name="Anne-Marie")
    assert play.timing == before


def test_the_speaker_who_leaves_keeps_the_floor_until_it_is_taken() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(30).do(people.leave, "lea")
    assert (play.speaker, play.after(30).timing.turn) == ("lea", 60)
    play.do(floor.end_turn)
    assert play.spoken("lea") == 60


def test_who_leaves_takes_the_hand_down() -> None:
    play = Play()
    play.do(floor.raise_hand, "zoe")
    play.do(floor.raise_hand, "lea")
    play.do(people.leave, "zoe")
    assert play.session.hands == ("lea",)


def test_arrivals_and_departures_are_dated() -> None:
    play = Play(absent=("zoe",))
    play.after(60).do(people.arrive, "zoe")
    came = play.now
    play.after(60).do(people.leave, "zoe")
    zoe = play.session.person("zoe")
    assert zoe is not None and (zoe.arrived, zoe.left, zoe.present) == (came, play.now, False)
    play.after(60).do(people.arrive, "zoe")
    zoe = play.session.person("zoe")
    assert zoe is not None and (zoe.arrived, zoe.left, zoe.present) == (came, None, True)


def test_somebody_who_joins_is_at_the_end_of_the_list_and_in_the_room() -> None:
    play = Play()
    added = play.do(people.add_person, "  Noé\n", service=" RH ")
    assert present(play.session)[-1] == added.key
    assert listed(play.session)[-1].name == "Noé" and listed(play.session)[-1].service == "RH"


def test_a_speaker_who_is_renamed_goes_on_speaking() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(30).do(people.change_person, "lea", name="Léa B.")
    assert play.session.name(play.speaker) == "Léa B." and play.timing.turn == 30


def _twice() -> tuple[Play, str]:
    """Return a session in which Léa is listed twice, and has spoken, written, voted and raised a hand as both."""
    play = Play((phase("vote", 10, mode="vote", votes_each=3), *PLAN), absent=("lea",))
    second = play.do(people.add_person, "Léa bis", service="RH").key
    for person in (second, "zoe"):
        play.do(floor.give_floor, person)
        play.after(60)
    note = play.do(notes.add_note, "Hers", "topic", person=second, author=second).key
    play.do(floor.cast_vote, note, 1, second)
    play.do(floor.raise_hand, second)
    play.do(plan.give_role, "presenter", (second,), "case")
    return play, second


def test_of_two_entries_one_has_all_that_was_said_of_either() -> None:
    play, second = _twice()
    play.next()
    play.do(floor.let_pass, second)
    play.do(floor.raise_hand, second)
    play.do(floor.draw_order, (second, *FIVE))
    play.do(floor.form_groups, 2, (second, *FIVE))
    play.do(people.merge, "lea", second)
    session = play.session
    assert second not in str(as_told(session, "notes", "turns", "refused", "done", "last", "votes", "merged"))
    assert {turn.person for turn in session.turns} == {"lea", "zoe"}
    assert (session.notes[0].person, session.notes[0].author) == ("lea", "lea")
    assert [(vote.person, vote.votes) for vote in session.votes] == [("lea", 1)]
    assert session.hands == ("lea",)
    assert session.roles == {"case": {"presenter": ("lea",)}}
    assert session.rounds["round"].passed == ("lea",) and session.rounds["round"].order[0] == "lea"
    assert session.groups["round"][0][0] == "lea"


def test_of_two_entries_one_is_here_if_either_was() -> None:
    play, second = _twice()
    play.do(people.merge, "lea", second)
    lea = play.session.person("lea")
    assert lea is not None and lea.present and lea.service == "RH" and lea.name == "Lea"
    assert len(play.session.people) == 5


def test_what_is_said_later_of_the_second_entry_is_said_of_the_first() -> None:
    play, second = _twice()
    other = play.hand("notes", sees_all=False)
    play.do(people.merge, "lea", second)
    other.do(floor.give_floor, second)
    other.do(notes.add_note, "Later", "lead", person=second)
    other.do(people.change_person, second, service="DSI")
    play.read(other)
    assert play.speaker == "lea" and play.session.notes[-1].person == "lea"
    lea = play.session.person("lea")
    assert lea is not None and lea.service == "DSI"


def test_the_speaker_found_to_be_another_goes_on_speaking() -> None:
    play, second = _twice()
    play.do(floor.give_floor, second)
    play.after(30).do(people.merge, "lea", second)
    assert (play.speaker, play.timing.turn) == ("lea", 30)


def test_a_chain_of_merges_ends_at_one_person() -> None:
    play = Play()
    for person in FIVE:
        play.do(floor.give_floor, person)
        play.after(10)
    for one, two in (("karim", "anne"), ("lea", "karim"), ("zoe", "paul"), ("lea", "zoe")):
        play.do(people.merge, one, two)
    assert [(share.person, share.seconds) for share in shares(play.session, play.now)] == [("lea", 50)]


def test_nobody_is_merged_twice_or_into_themselves() -> None:
    play = Play()
    play.do(people.merge, "lea", "zoe")
    assert play.try_(people.merge, "lea", "zoe") == no.UnknownPerson(person="zoe")
    assert play.try_(people.merge, "lea", "lea") == no.NothingChanges()
    play.write(ev.PeopleMerged(person="lea", other="zoe"))
    play.write(ev.PeopleMerged(person="zoe", other="lea"))
    assert refused(play.session) == [("people_merged", "already")] * 2


@pytest.mark.parametrize("name", ["Lea", "lea", " LEA ", "ＬＥＡ"])
def test_a_name_that_is_taken_but_for_case_or_blanks_is_refused(name: str) -> None:
    play = Play()
    assert play.try_(people.add_person, name) == no.NameTaken(name="Lea")
    assert play.try_(people.change_person, "zoe", name=name) == no.NameTaken(name="Lea")


def test_a_name_is_taken_whether_its_accents_are_one_letter_or_two() -> None:
    play = Play(people=("léa",))
    play.do(people.change_person, "léa", name="Zoé")
    assert play.try_(people.add_person, "Zoe\u0301") == no.NameTaken(name="Zoé")


def test_a_name_of_nothing_is_refused() -> None:
    play = Play()
    for name in ("", "  ", "\n\t", "\u200e\x1b"):
        assert play.try_(people.add_person, name) == no.EmptyName()
        assert play.try_(people.change_person, "lea", name=name) == no.EmptyName()


def test_one_may_change_the_case_of_ones_own_name() -> None:
    play = Play()
    play.do(people.change_person, "lea", name="LEA")
    assert play.session.name("lea") == "LEA"
    assert play.try_(people.change_person, "lea", name="LEA") == no.NothingChanges()


def test_who_is_here_does_not_arrive_and_who_is_gone_does_not_leave() -> None:
    play = Play(absent=("zoe",))
    assert play.try_(people.arrive, "lea") == no.AlreadyHere(person="lea")
    assert play.try_(people.leave, "zoe") == no.Absent(person="zoe")
    assert play.try_(people.arrive, "nobody") == no.UnknownPerson(person="nobody")
    assert play.try_(people.leave, "nobody") == no.UnknownPerson(person="nobody")
    play.write(ev.PersonArrived(person="lea"))
    play.write(ev.PersonLeft(person="zoe"))
    assert refused(play.session) == [("person_arrived", "already"), ("person_left", "already")]


def test_the_session_may_begin_with_nobody_on_the_list() -> None:
    play = Play(people=())
    play.after(60).next()
    assert shares(play.session, play.now) == () and play.here == "talk"
    play.do(people.add_person, "Anne")
    assert len(present(play.session)) == 1


def test_pausing_and_going_on_is_nobodys_arrival() -> None:
    play = Play().after(60)
    before = play.session.people
    play.do(phases.pause)
    play.after(60).do(phases.resume)
    assert play.session.people == before


def test_somebody_on_the_list_never_came_and_keeps_what_is_ascribed_to_them() -> None:
    play = Play((phase("x", mode="round", speakers=("everyone",)),))
    play.do(floor.raise_hand, "zoe")
    play.do(floor.give_floor, "zoe")
    play.after(60).do(floor.end_turn)
    play.do(floor.raise_hand, "zoe")
    play.do(people.never_came, "zoe")
    zoe = play.session.person("zoe")
    assert zoe is not None and (zoe.present, zoe.arrived, zoe.left) == (False, None, None)
    assert play.session.phase is not None and "zoe" not in to_come(play.session, play.session.phase)
    assert play.spoken("zoe") == 60 and play.session.hands == ()
    assert play.try_(people.never_came, "zoe") == no.NeverCame(person="zoe")
    play.do(people.arrive, "zoe")
    found = play.session.person("zoe")
    assert found is not None and found.arrived == play.now


def test_who_never_came_is_in_no_table_unless_something_is_ascribed_to_them() -> None:
    play = Play()
    play.do(floor.give_floor, "zoe")
    play.after(60).do(people.never_came, "zoe")
    play.do(people.never_came, "paul")
    assert [person.id for person in attended(play.session)] == ["anne", "karim", "lea"]
    rows = report(play.session, play.now, "en").speaking
    assert [row.person for row in rows] == ["Anne", "Karim", "Lea", "Zoe"] and rows[-1].seconds == 60


def test_a_speaker_who_never_came_has_the_floor_until_it_is_ended_or_given_to_who_spoke() -> None:
    play = Play()
    turn = play.do(floor.give_floor, "zoe").key
    play.after(60).do(people.never_came, "zoe")
    assert play.speaker == "zoe"
    play.do(corrections.correct_turn, turn, person="lea")
    assert (play.speaker, play.timing.turn, play.spoken("zoe")) == ("lea", 60, 0)


def test_who_is_away_is_passed_over_while_the_clock_stands_too() -> None:
    play = Play((phase("x", mode="round", speakers=("everyone",)),))
    play.after(60).do(phases.pause)
    play.do(floor.let_pass, "anne")
    play.do(people.leave, "karim")
    assert play.session.phase is not None and to_come(play.session, play.session.phase) == ("lea", "paul", "zoe")
    assert (play.timing.state, play.timing.elapsed) == ("paused", 60)


def test_somebody_who_left_never_came_after_all() -> None:
    play = Play()
    play.after(60).do(people.leave, "zoe")
    play.do(people.never_came, "zoe")
    zoe = play.session.person("zoe")
    assert zoe is not None and (zoe.arrived, zoe.left) == (None, None)
    play.undo()
    zoe = play.session.person("zoe")
    assert zoe is not None and zoe.left == play.now
    assert play.try_(people.never_came, "nobody") == no.UnknownPerson(person="nobody")
    play.write(ev.PersonAbsent(person="nobody"))
    assert refused(play.session) == [("person_absent", "unknown-person")]
