"""The tables of a record: every number a number, every time with its offset, every person by name."""

from __future__ import annotations

from datetime import timedelta

from play import TEN, Play, case, ev, phase

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import floor, notes, people, phases, plan
from gep_tui.domain.session.report import Report, report


def _tables(play: Play, language: str = "fr") -> Report:
    return report(play.session, play.now, language)


def test_a_session_that_has_not_begun_has_a_plan_and_no_times() -> None:
    play = Play(begun=False, group="Équipe Nord", title="Séance 4")
    told = _tables(play)
    assert (told.session.group, told.session.title, told.session.planned_seconds) == ("Équipe Nord", "Séance 4", 3000)
    assert (told.session.started_at, told.session.ended_at) == (None, None)
    assert [(row.actual_seconds, row.started_at) for row in told.phases] == [(0, None)] * 3


def test_phases_have_their_lengths_planned_in_force_and_real() -> None:
    play = Play().after(minutes=12)
    play.do(phases.change_length, 60)
    play.after(seconds=0.5).next()
    first, second, _ = _tables(play).phases
    assert (first.first_planned_seconds, first.planned_seconds) == (600, 660)
    assert (first.actual_seconds, first.overtime_seconds) == (720.5, 60.5)
    assert (first.started_at, first.ended_at) == ("2026-11-22T10:00:00.000+01:00", "2026-11-22T10:12:00.500+01:00")
    assert (second.overtime_seconds, second.ended_at) == (0, None)


def test_names_are_in_the_language_asked_for() -> None:
    play = Play(case_plan(), blocks=case())
    assert (_tables(play, "fr").phases[0].name, _tables(play, "en").phases[0].name) == ("Exposé", "Account")
    assert _tables(play).phases[0].protocol == "codev"


def case_plan() -> tuple[PlannedPhase, ...]:
    return (PlannedPhase(id="case.account", name=Text(fr="Exposé", en="Account"), scope="case", seconds=600),)


def test_a_break_put_in_was_not_planned_at_first() -> None:
    play = Play().after(60)
    play.do(phases.take_break, 300, Text(fr="Pause", en="Break"))
    row = _tables(play).phases[1]
    assert (row.id, row.name, row.planned_seconds, row.first_planned_seconds) == ("pause-1", "Pause", 300, None)


def test_an_untimed_phase_has_no_overtime() -> None:
    play = Play((phase("x", None),)).after(minutes=90)
    row = _tables(play).phases[0]
    assert (row.planned_seconds, row.actual_seconds, row.overtime_seconds) == (None, 5400, 0)


def test_what_was_left_out_is_listed_as_such() -> None:
    play = Play()
    play.do(plan.leave_out, "talk")
    assert [row.skipped for row in _tables(play).phases] == [False, True, False]
    assert _tables(play).session.planned_seconds == 3000


def test_people_are_named_turns_are_dated_and_notes_have_both() -> None:
    play = Play()
    play.do(floor.give_floor, "lea")
    play.after(12.3456).do(floor.end_turn)
    play.do(notes.add_note, "Essayer", "lead", person="lea", author="zoe")
    play.do(people.change_person, "lea", name="Léa")
    told = _tables(play)
    assert [(row.person, row.seconds, row.phase) for row in told.turns] == [("Léa", 12.345, "welcome")]
    assert told.turns[0].ended_at == (TEN + timedelta(seconds=12.3456)).isoformat(timespec="milliseconds")
    [note] = told.notes
    assert (note.person, note.author, note.phase, note.text) == ("Léa", "Zoe", "welcome", "Essayer")
    assert [(row.person, row.turns, row.share) for row in told.speaking if row.turns] == [("Léa", 1, 1.0)]
    assert len(told.speaking) == 5


def test_a_turn_without_its_person_on_the_list_still_counts() -> None:
    play = Play()
    added = play.do(people.add_person, "Noé").key
    play.hand("notes").do(floor.give_floor, added)
    play.after(30).undo()
    assert _tables(play).speaking[-1].person == "Noé" and _tables(play).speaking[-1].seconds == 30


def test_who_does_what_by_when() -> None:
    play = Play()
    note = play.do(notes.add_note, "Rencontrer la cheffe", "commitment", person="lea", due="15 décembre").key
    play.do(notes.add_note, "Autre chose", "lead")
    [row] = _tables(play).commitments
    assert (row.id, row.who, row.what, row.due, row.note) == (note, "Lea", "Rencontrer la cheffe", "15 décembre", note)


def test_withdrawn_notes_are_in_no_table() -> None:
    play = Play()
    play.do(notes.withdraw_note, play.do(notes.add_note, "x", "commitment").key)
    assert _tables(play).notes == () and _tables(play).commitments == ()


def test_pipes_and_newlines_stay_in_names_and_notes_as_they_are() -> None:
    play = Play(people=())
    play.do(people.add_person, "Anne | Marie")
    play.do(notes.add_note, "a | b\nc", "lead")
    assert _tables(play).speaking[0].person == "Anne | Marie" and _tables(play).notes[0].text == "a | b\nc"


def test_what_had_no_effect_is_listed() -> None:
    play = Play()
    play.write(ev.Resumed())
    [row] = _tables(play).refused
    assert (row.writer, row.seq, row.type, row.why) == ("desk", 3, "resumed", "not-paused")


def test_a_phase_to_a_clock_time_is_as_long_as_there_was_until_then() -> None:
    play = Play((phase("x", None, ends=TEN + timedelta(minutes=20)), phase("y"))).after(minutes=25)
    play.next()
    row = _tables(play).phases[0]
    assert (row.planned_seconds, row.overtime_seconds) == (1200, 300)
