"""The day that the words of a date mean, beside them in the record: replaced, corrected, cleared, never left behind."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from play import Hand, Play, ev

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import note_pieces, notes
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.next_session import next_session
from gep_tui.domain.session.state import Note

CHRISTMAS_EVE = "2026-12-24"


def promised(due: str = "avant Noël", due_on: str = CHRISTMAS_EVE) -> tuple[Play, str]:
    play = Play()
    return play, play.do(notes.add_note, "call her", "commitment", due=due, due_on=due_on).key


def due(play: Hand) -> tuple[str, str]:
    return play.record.session.notes[0].due, play.record.session.notes[0].due_on


def test_the_words_stay_as_said_and_the_day_stands_beside_them() -> None:
    play, _note = promised()
    assert due(play) == ("avant Noël", CHRISTMAS_EVE)


def test_without_a_day_the_lines_of_events_are_what_they_were() -> None:
    play, note = promised(due_on="")
    changed = play.do(notes.change_note, note, due="un jour")
    for event in (play.record.events[-2], changed):
        assert b"due_on" not in msgspec.json.encode(event)
    assert due(play) == ("un jour", "")


def test_new_words_take_their_day_with_them() -> None:
    play, note = promised()
    changed = play.do(notes.change_note, note, due="un jour")
    assert changed.due_on is None and due(play) == ("un jour", "")
    play.do(notes.change_note, note, due="Pâques", due_on="2027-03-28")
    assert due(play) == ("Pâques", "2027-03-28")
    play.do(notes.change_note, note, due="à Pâques", due_on="2027-03-28")
    assert due(play) == ("à Pâques", "2027-03-28")
    play.do(notes.change_note, note, due="")
    assert due(play) == ("", "")


def test_the_day_alone_is_corrected_and_the_note_is_not_called_edited() -> None:
    play, note = promised()
    play.do(notes.change_note, note, due_on="2026-12-22")
    assert due(play) == ("avant Noël", "2026-12-22")
    assert not play.session.notes[0].changed
    assert play.try_(notes.change_note, note, due_on="2026-12-22") == no.NothingChanges()
    play.do(notes.change_note, note, due_on="")
    assert due(play) == ("avant Noël", "")
    play.do(notes.change_note, note, text="call him")
    assert play.session.notes[0].changed


@pytest.mark.parametrize("nonsense", ["soon", "2026-02-30", "24/12", "\x1b[2J", "9" * 5000, "2026-12-24T10:00"])
def test_a_day_that_is_none_leaves_the_words(nonsense: str) -> None:
    play, note = promised(due_on=nonsense)
    assert due(play) == ("avant Noël", "")
    play.write(ev.NoteChanged(note=note, due_on=nonsense))
    play.write(ev.NoteAdded(text="another", kind="commitment", due="un jour", due_on=nonsense))
    assert [(each.due, each.due_on) for each in play.session.notes] == [("avant Noël", ""), ("un jour", "")]


def test_of_two_dates_given_at_once_the_other_is_taken_with_its_day() -> None:
    for words, day in (("un jour", ""), ("fin décembre", "2026-12-31"), ("à Noël", CHRISTMAS_EVE)):
        play, note = promised("vendredi", "2026-11-27")
        scribe = play.hand("scribe", sees_all=False)
        play.do(notes.change_note, note, due="avant Noël", due_on=CHRISTMAS_EVE)
        play.do(notes.add_note, "something else", "fact")
        scribe.do(notes.change_note, note, due=words, due_on=day)
        play.read(scribe)
        assert due(play) == (words, day)
        play.do(notes.take_other, note)
        assert due(play) == ("avant Noël", CHRISTMAS_EVE)


def test_the_same_record_in_any_order_of_its_files() -> None:
    play, note = promised()
    scribe = play.hand("scribe", sees_all=False)
    play.do(notes.change_note, note, due_on="2026-12-22")
    scribe.do(notes.change_note, note, due="fin janvier", due_on="2027-01-31")
    shown: list[Note] = []
    for hands in ((play, scribe), (scribe, play)):
        record = Record()
        for hand in hands:
            record.add(hand.record.events)
        shown.append(record.session.notes[0])
    assert shown[0] == shown[1]


def test_a_joined_note_keeps_the_date_of_one_of_them_whole() -> None:
    play, first = promised("", "")
    second = play.do(notes.add_note, "before she leaves", "commitment", due="avant Noël", due_on=CHRISTMAS_EVE).key
    play.do(note_pieces.join_notes, first, second)
    assert due(play) == ("avant Noël", CHRISTMAS_EVE)
    play.do(note_pieces.split_note, first, "call her", "before she leaves")
    assert [(note.due, note.due_on) for note in play.session.notes] == [("avant Noël", CHRISTMAS_EVE), ("", "")]


def test_the_day_of_the_next_session_is_known_once_it_was_given() -> None:
    play, note = promised("la prochaine séance", "")
    today = date(2026, 11, 22)
    assert next_session(play.session, today, "fr") is None
    play.do(notes.change_note, note, due_on="2027-01-15")
    assert next_session(play.session, today, "fr") == date(2027, 1, 15)
    assert next_session(play.session, date(2027, 1, 16), "fr") is None
    play.do(notes.withdraw_note, note)
    assert next_session(play.session, today, "fr") is None
