"""Notes of a laptop without the record's clock stand in the right phase: by its marks, or by its clock, corrected."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import Hand, Play, as_told, ev, phase, refused

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import corrections, marks, note_pieces, notes, phases
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import Session

#: How wrong the clock of the other laptop is, in seconds: twenty minutes fast, twenty slow.
WRONG = (1200, -1200)


class Apart:
    """A desk that goes on with its clock, and a scribe with a copy of the record and a clock that is off."""

    def __init__(self, seconds: float, begun: bool = True) -> None:
        self.desk = Play(begun=begun).after(minutes=2)
        self.scribe = Hand("scribe", lambda: self.desk.clock + timedelta(seconds=seconds), Play().record)
        self.scribe.record = self.desk.hand("scribe", sees_all=False).record

    def mark(self, phase: str) -> str:
        key: str = self.scribe.do(marks.mark_phase, phase, "scribe").key
        return key

    def note(self, text: str, **more: object) -> str:
        run = marks.where_notes_go(self.scribe.session, "scribe")
        key: str = self.scribe.do(notes.add_note, text, "lead", **{"run": run, **more}).key
        return key

    def half_day(self, marked: bool) -> None:
        """Go through three phases, a note in each; the scribe marks them where `marked`."""
        self.note("in the welcome")
        for name in ("talk", "review"):
            self.desk.after(minutes=8).next()
            self.desk.after(seconds=20)
            if marked:
                self.mark(name)
            self.desk.after(minutes=1)
            self.note(f"in the {name}")
            self.desk.after(seconds=5).do(notes.add_note, f"desk in the {name}", "fact")

    def offset(self, seconds: float) -> None:
        last = self.scribe.session.last[0]
        self.desk.do(marks.set_offset, "scribe", 1, last, seconds)

    def merged(self) -> Session:
        return fold((*self.desk.record.events, *self.scribe.record.events))


def _places(session: Session) -> list[tuple[str, str]]:
    return [(note.text, note.phase) for note in session.notes]


IN_ORDER = [
    ("in the welcome", "welcome"),
    ("in the talk", "talk"),
    ("desk in the talk", "talk"),
    ("in the review", "review"),
    ("desk in the review", "review"),
]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_clock_twenty_minutes_wrong_lands_its_notes_in_the_right_phase_by_its_offset(wrong: int) -> None:
    apart = Apart(wrong)
    apart.half_day(marked=False)
    assert {phase for text, phase in _places(apart.merged()) if not text.startswith("desk")} == {"welcome"}
    apart.offset(wrong)
    assert _places(apart.merged()) == IN_ORDER


@pytest.mark.parametrize("wrong", WRONG)
def test_marks_land_them_there_before_the_offset_is_known(wrong: int) -> None:
    apart = Apart(wrong)
    apart.half_day(marked=True)
    assert sorted(_places(apart.merged())) == sorted(IN_ORDER)
    apart.offset(wrong)
    assert _places(apart.merged()) == IN_ORDER


def test_the_times_shown_are_those_of_the_records_clock() -> None:
    apart = Apart(1200)
    apart.note("noon")
    apart.offset(1200)
    [note] = apart.merged().notes
    assert note.at == apart.desk.clock
    assert note.at.utcoffset() == apart.desk.clock.utcoffset()


def test_a_phase_that_the_scribe_went_back_to_keeps_its_note() -> None:
    apart = Apart(0)
    welcome = apart.scribe.session.runs[-1].id
    apart.desk.after(minutes=1).next()
    apart.scribe.read(apart.desk)
    apart.desk.after(minutes=1).next()
    apart.note("of the welcome", run=welcome)
    apart.note("of the talk, moved")
    apart.scribe.do(notes.change_note, apart.scribe.session.notes[-1].id, run=welcome)
    apart.offset(0)
    assert [each for _text, each in _places(apart.merged())] == ["welcome", "welcome"]


def test_going_back_from_a_mark_to_the_records_own_phase_keeps_the_note_there() -> None:
    apart = Apart(0)
    welcome = apart.scribe.session.runs[-1].id
    apart.desk.after(minutes=1).next()
    apart.mark("talk")
    apart.note("of the welcome", run=welcome, chosen=True)
    apart.offset(0)
    assert _places(apart.merged()) == [("of the welcome", "welcome")]


def test_a_mark_of_a_phase_that_is_not_held_yet_names_it_all_the_same() -> None:
    apart = Apart(0)
    apart.mark("review")
    apart.note("early")
    [note] = apart.merged().notes
    assert (note.run, note.phase) == ("", "review")
    apart.desk.after(minutes=1).do(phases.go_to, "review")
    [note] = apart.merged().notes
    assert (note.run, note.phase) == (apart.desk.session.runs[-1].id, "review")


def test_of_a_phase_held_twice_the_run_under_way_is_meant() -> None:
    apart = Apart(1200)
    for name in ("talk", "welcome", "talk"):
        apart.desk.after(minutes=5).do(phases.go_to, name)
        apart.mark(name)
        apart.desk.after(minutes=1)
        apart.note(name)
    apart.offset(1200)
    runs = [run.id for run in apart.desk.session.runs]
    assert [note.run for note in apart.merged().notes] == runs[1:]


def test_a_mark_that_was_taken_back_leaves_its_notes_to_the_mark_before() -> None:
    apart = Apart(0)
    apart.desk.after(minutes=5).next()
    apart.mark("talk")
    wrong = apart.mark("review")
    apart.note("in the talk")
    apart.scribe.write(ev.Undone(target=wrong))
    assert _places(apart.merged()) == [("in the talk", "talk")]


def test_a_correction_of_the_runs_places_them_anew() -> None:
    apart = Apart(0)
    apart.desk.after(minutes=5)
    apart.note("really in the talk")
    apart.desk.after(minutes=1).next()
    apart.offset(0)
    assert _places(apart.merged()) == [("really in the talk", "welcome")]
    run = apart.desk.session.runs[-1].id
    apart.desk.do(corrections.run_began, run, apart.desk.clock - timedelta(minutes=2))
    assert _places(apart.merged()) == [("really in the talk", "talk")]


def test_the_last_word_on_a_clock_counts() -> None:
    apart = Apart(1200)
    apart.half_day(marked=False)
    apart.offset(9000)
    apart.offset(1200)
    assert _places(apart.merged()) == IN_ORDER


def test_a_mark_is_in_force_until_the_record_that_is_read_goes_on() -> None:
    apart = Apart(0)
    assert marks.phase_in_the_room(apart.scribe.session, "scribe") == "welcome"
    key = apart.mark("talk")
    assert marks.where_notes_go(apart.scribe.session, "scribe") == key
    assert marks.phase_in_the_room(apart.scribe.session, "scribe") == "talk"
    assert apart.scribe.try_(marks.mark_phase, "talk", "scribe") == no.NothingChanges()
    apart.desk.after(minutes=5).do(phases.go_to, "review")
    apart.scribe.read(apart.desk)
    assert marks.phase_in_the_room(apart.scribe.session, "scribe") == "review"
    assert marks.where_notes_go(apart.scribe.session, "scribe") == apart.desk.session.runs[-1].id


def test_before_the_beginning_a_mark_stands_alone() -> None:
    apart = Apart(0, begun=False)
    assert marks.phase_in_the_room(apart.scribe.session, "scribe") == ""
    assert marks.where_notes_go(apart.scribe.session, "scribe") == ""
    apart.mark("welcome")
    apart.note("first")
    apart.offset(0)
    assert _places(apart.merged()) == [("first", "welcome")]
    apart.desk.do(phases.begin)
    assert apart.merged().notes[0].run == apart.desk.session.runs[0].id


def test_what_makes_no_sense_is_refused_and_kept() -> None:
    play = Play()
    assert play.try_(marks.mark_phase, "nowhere", "scribe") == no.UnknownPhase(phase="nowhere")
    assert play.try_(marks.mark_phase, "talk", "desk") == no.ClockIsHere()
    play.do(marks.set_offset, "scribe", 1, 9, 60)
    assert play.try_(marks.set_offset, "scribe", 1, 9, 60) == no.NothingChanges()
    play.write(ev.PhaseMarked(phase="nowhere"))
    play.write(ev.ClockOffset(of="scribe", from_seq=9, to_seq=1))
    play.write(ev.ClockOffset(of="", from_seq=1, to_seq=9))
    reason = "no-such-entries"
    assert refused(play.session) == [
        ("phase_marked", "unknown-phase"), ("clock_offset", reason), ("clock_offset", reason),
    ]  # fmt: skip


def test_no_mark_moves_the_clock() -> None:
    apart = Apart(0)
    before = apart.desk.session
    apart.mark("review")
    merged = apart.merged()
    assert (merged.runs, merged.phase, merged.seat, merged.done) == (before.runs, before.phase, "desk", before.done)


scripts = st.lists(
    st.tuples(st.sampled_from(("next", "back", "note", "mark", "desk", "undo", "read")), st.integers(1, 900)),
    max_size=25,
)


@given(scripts, st.integers(-4000, 4000), st.booleans(), st.integers(0, 10**6))
def test_any_order_and_repetition_of_files_and_events_give_the_same(
    script: list[tuple[str, int]], wrong: int, marked: bool, seed: int
) -> None:
    apart = Apart(wrong)
    for name, seconds in script:
        apart.desk.after(seconds=seconds)
        _move(apart, name, seconds)
    if marked:
        apart.offset(wrong)
    dice = random.Random(seed)
    events = [*apart.desk.record.events, *apart.scribe.record.events]
    record = Play().hand("nobody").record.__class__()
    for event in dice.sample([*events, *events[::2]], len(events) + len(events[::2])):
        record.add((event,))
    assert as_told(record.session) == as_told(fold(events)) == as_told(fold(events[::-1]))
    written = [event.key for event in events if isinstance(event, ev.NoteAdded)]
    assert sorted(note.id for note in record.session.notes) == sorted(set(written))


@given(scripts, st.integers(-4000, 4000))
def test_with_its_offset_a_note_is_where_the_room_was(script: list[tuple[str, int]], wrong: int) -> None:
    apart = Apart(wrong)
    room: dict[str, str] = {}
    for name, seconds in script:
        apart.desk.after(seconds=seconds)
        if name in ("next", "desk"):
            _move(apart, name, seconds)
        elif name == "note":
            room[apart.note("x")] = apart.desk.session.runs[-1].id
    apart.offset(wrong)
    merged = apart.merged()
    assert {note.id: note.run for note in merged.notes if note.id in room} == room
    assert [note.at for note in merged.notes] == sorted(note.at for note in merged.notes)


def _move(apart: Apart, name: str, seconds: int) -> None:
    plan = [each.id for each in apart.desk.session.plan]
    match name:
        case "next":
            apart.desk.try_(phases.go_to, plan[seconds % len(plan)])
        case "back":
            apart.desk.try_(phases.back)
        case "note":
            apart.note("scribe")
        case "desk":
            apart.desk.do(notes.add_note, "desk", "lead")
        case "mark":
            apart.scribe.try_(marks.mark_phase, plan[seconds % len(plan)], "scribe")
        case "undo":
            apart.desk.record.session.done and apart.desk.undo()
        case "read":
            apart.scribe.read(apart.desk)


def test_a_room_of_one_phase_needs_no_marks() -> None:
    play = Play([phase("talk", 30)])
    assert marks.where_notes_go(play.session, "scribe") == play.session.runs[-1].id


def test_notes_that_were_put_in_order_by_hand_stay_so_when_a_clock_is_corrected() -> None:
    apart = Apart(1200)
    apart.half_day(marked=False)
    apart.offset(1200)
    apart.desk.read(apart.scribe)
    ids = {note.text: note.id for note in apart.desk.session.notes}
    apart.desk.write(ev.NoteMoved(note=ids["in the talk"], after=ids["desk in the talk"]))
    apart.desk.write(ev.NoteMoved(note=ids["in the review"], after=ids["desk in the review"]))
    apart.desk.write(ev.NoteMoved(note=ids["in the review"], after=""))
    assert [text for text, _phase in _places(apart.merged())] == [
        "in the welcome", "desk in the talk", "in the talk", "in the review", "desk in the review",
    ]  # fmt: skip
    assert refused(apart.merged()) == []


def test_the_rest_of_a_note_goes_with_it() -> None:
    apart = Apart(-1200)
    apart.desk.after(minutes=9).next()
    note = apart.note("one two")
    apart.scribe.do(note_pieces.split_note, note, "one", "two")
    apart.offset(-1200)
    assert _places(apart.merged()) == [("one", "talk"), ("two", "talk")]
