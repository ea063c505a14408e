"""Erased for good: the words are gone in any order of reading, whoever merges what; the figures stay."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from nonsense import ALL, UNDO, played, shaken_records, steps
from play import TEN, Hand, Play, block, case, phase

from gep_tui.domain.session import events as ev
from gep_tui.domain.session.decisions import floor, note_pieces, notes, people, plan, room
from gep_tui.domain.session.events import Event, Guest
from gep_tui.domain.session.findable import findables
from gep_tui.domain.session.fold import Record, fold
from gep_tui.domain.session.neutral_names import spoken
from gep_tui.domain.session.purging.mentions import Mentions
from gep_tui.domain.session.purging.remains import overdue, remains
from gep_tui.domain.session.purging.wish import (
    PurgeWish,
    names_ever,
    names_off_the_list,
    notes_by_case,
    of_everything,
    of_notes,
    of_person,
)
from gep_tui.domain.session.refusals import NamePurged
from gep_tui.domain.session.report import report
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.lost_words import lost_words

LATER = TEN + timedelta(days=30)
scripts = steps({**ALL, **UNDO}, most=40)


def purged(events: Any, wish: PurgeWish) -> list[Event]:
    """Return the events as a purge leaves them."""
    record = Record(events)
    left = {(each.seq, each.writer): each for each in remains(record, wish, LATER)}
    return [left.get((each.seq, each.writer), each) for each in record.events]


def told(session: Session) -> Any:
    """Return a session without what depends on when undone commands were stamped."""
    return msgspec.structs.replace(session, done=(), undone=())


def written(events: Any) -> bytes:
    return b"\n".join(map(encoded, events))


def figures(session: Session) -> Any:
    tables = report(session, LATER, "fr")
    times = [(row.seconds, row.phase, row.started_at) for row in tables.turns]
    shares = [(row.seconds, row.turns, row.longest_seconds) for row in tables.speaking]
    stays = [(row.arrived_at, row.left_at) for row in tables.presence]
    return times, shares, stays, tables.phases, [(row.role, row.scope) for row in tables.roles], len(tables.groups)


def wish_of(events: Any, lot: int) -> PurgeWish:
    """Return a wish about something in a record."""
    record = Record(events)
    session = record.session
    if lot % 3 == 0:
        return of_everything(session, "Person {}".format)
    ids = [note.id for note in session.notes]
    names = [person.id for person in session.people]
    if lot % 3 == 1 or not names:
        return PurgeWish(notes=frozenset(ids[lot % 5 :: 3]))
    return of_person(record, names[lot % len(names)], "Someone")


#: A topic is offered again under the id of a note that it was joined to; the joining is erased with the words.
JOINED = [("note", 0, 0, 1.0), ("request", 0, 0, 1.0), ("drop", 1, 0, 1.0), ("glue", 0, 1, 1.0), ("drop", 0, 0, 1.0)]


@example(JOINED, 0)
@given(scripts, st.integers(0, 999))
def test_the_figures_stay(script: list[Any], lot: int) -> None:
    events = played(script).record.events
    before, after = fold(events), fold(purged(events, wish_of(events, lot)))
    assert figures(after) == figures(before)
    assert (after.runs, after.closed, after.seat, after.rounds) == (
        before.runs,
        before.closed,
        before.seat,
        before.rounds,
    )
    assert len(after.refused) <= len(before.refused)


@given(shaken_records, st.integers(0, 999))
def test_in_any_order_and_beside_any_copy_what_was_erased_stays_erased(events: list[Event], lot: int) -> None:
    wish = wish_of(events, lot)
    left = purged(events, wish)
    wanted = told(fold(left))
    mixed = [*left, *events]
    random.Random(lot).shuffle(mixed)
    assert told(fold(mixed)) == wanted
    one_by_one = Record()
    for event in mixed:
        one_by_one.add((event,))
    assert told(one_by_one.session) == wanted
    assert written(one_by_one.events) == written(Record(left).events)


@given(shaken_records, st.integers(0, 999), st.integers(0, 999))
def test_two_who_erase_apart_have_both_erased_when_they_merge(events: list[Event], one: int, two: int) -> None:
    apart = [purged(events, wish_of(events, lot)) for lot in (one, two)]
    both = fold((*apart[0], *apart[1]))
    assert told(fold((*apart[1], *apart[0], *events))) == told(both)
    gone = {each.id for side in apart for each in fold(side).purged}
    assert gone.isdisjoint(note.id for note in both.notes)
    nameless = {each.id for side in apart for each in fold(side).people if each.purged}
    assert nameless <= {each.id for each in both.people if each.purged} | both.merged.keys()


@given(shaken_records, st.integers(0, 999))
def test_a_purge_done_again_finds_nothing_to_do(events: list[Event], lot: int) -> None:
    wish = wish_of(events, lot)
    assert remains(Record(purged(events, wish)), wish, LATER) == ()


@given(scripts)
def test_nothing_that_anybody_typed_is_left_of_everything(script: list[Any]) -> None:
    play = played(script)
    left = written(purged(play.record.events, of_everything(play.session, "Person {}".format)))
    for word in (b"Note ", b"Edited", b"rest ", b"Title", b"Message", b"New ", b"Other ", b"Anne", b"Karim"):
        assert word not in left


def a_case() -> Play:
    return Play(
        (phase("talk", 30), phase("case-1.account", 10, scope="case-1"), phase("end", 5)),
        blocks=(block(""), *case("case-1")),
    )


def test_of_a_note_and_its_changes_only_the_time_and_the_kind_stay() -> None:
    play = a_case()
    note = play.do(notes.add_note, text="A secret", kind="lead")
    play.do(notes.change_note, note=note.key, text="Another secret")
    play.do(notes.withdraw_note, note=note.key)
    play.do(notes.restore_note, note=note.key)
    other = play.do(notes.add_note, text="No harm in it", kind="fact")
    left = purged(play.record.events, PurgeWish(notes=frozenset((note.key,))))
    session = fold(left)
    assert b"secret" not in written(left)
    assert [each.id for each in session.notes] == [other.key]
    assert [(each.id, each.at, each.kind, each.on) for each in session.purged] == [(note.key, note.at, "lead", LATER)]
    assert session.refused == ()


def test_a_piece_that_was_split_off_goes_and_the_rest_of_the_note_stays() -> None:
    play = a_case()
    note = play.do(notes.add_note, text="Harmless words. A secret.", kind="lead")
    piece = play.do(note_pieces.split_note, note=note.key, text="Harmless words.", rest="A secret.")
    left = purged(play.record.events, PurgeWish(notes=frozenset((piece.key,))))
    assert b"secret" not in written(left)
    assert [(each.id, each.text) for each in fold(left).notes] == [(note.key, "Harmless words.")]
    left = purged(play.record.events, PurgeWish(notes=frozenset((note.key,))))
    assert b"Harmless" not in written(left)
    assert [(each.id, each.text, each.kind) for each in fold(left).notes] == [(piece.key, "A secret.", "lead")]


def test_with_a_joined_note_both_its_parts_go() -> None:
    play = a_case()
    one, two = (play.do(notes.add_note, text=text, kind="lead") for text in ("A secret", "and more of it"))
    play.do(note_pieces.join_notes, note=one.key, other=two.key)
    for note in (one, two):
        left = purged(play.record.events, PurgeWish(notes=frozenset((note.key,))))
        assert fold(left).notes == () and b"secret" not in written(left) and b"more of it" not in written(left)


def test_a_join_that_was_taken_back_counts_as_no_note_once_its_words_are_erased() -> None:
    play = a_case()
    one, two = (play.do(notes.add_note, text=text, kind="lead") for text in ("A secret", "and more of it"))
    before = {note.id: note for note in play.session.notes}
    joined = play.do(note_pieces.join_notes, note=one.key, other=two.key)
    play.do(note_pieces.take_apart, joined=joined.text, note=before[one.key], other=before[two.key])
    left = fold(purged(play.record.events, PurgeWish(notes=frozenset((one.key, two.key)))))
    assert sorted(each.id for each in left.purged) == sorted((one.key, two.key))


def test_the_votes_for_a_note_outlast_it() -> None:
    play = Play((phase("choice", 3, mode="vote", votes_each=2, speakers=("everyone",)), phase("end", 5)))
    note = play.do(notes.add_note, text="A secret", kind="offer")
    play.write(ev.VoteCast(phase="choice", option=note.key, votes=2, person="anne"))
    session = fold(purged(play.record.events, PurgeWish(notes=frozenset((note.key,)))))
    assert [(vote.option, vote.votes) for vote in session.votes] == [(note.key, 2)]


def test_the_notes_of_a_case_and_of_its_rounds_go_and_no_others() -> None:
    play = a_case()
    kept = play.do(notes.add_note, text="Before the case", kind="lead")
    play.after(60)
    play.next()
    play.do(notes.add_note, text="A secret", kind="fact")
    session = fold(purged(play.record.events, of_notes(play.session, notes_by_case(play.session)["case-1"])))
    assert [note.id for note in session.notes] == [kept.key]


def people_play() -> Play:
    play = a_case()
    play.do(people.change_person, person="anne", name="Anne Dupont", service="Urgences", function="infirmière")
    play.do(floor.give_floor, person="anne")
    play.after(60)
    play.do(floor.give_floor, person="karim")
    play.do(notes.add_note, text="Said by her", kind="lead", person="anne", author="Anne Dupont")
    play.do(notes.add_note, text="ANNÉ is right, says Karim", kind="lead", person="karim")
    play.write(ev.Signed(name="anne  dupont"))
    play.do(plan.set_title, title="Le cas d’Anne", group="Nord")
    return play


def test_a_person_has_no_name_any_more_but_keeps_the_seconds() -> None:
    play = people_play()
    wish = of_person(play.record, "anne", "Someone")
    left = purged(play.record.events, wish)
    session = fold(left)
    assert names_ever(play.record, frozenset(("anne",))) == {"Anne", "Anne Dupont"}
    assert figures(session) == figures(play.session)
    assert all(word not in written(left) for word in (b"Dupont", b"dupont", b"Urgences", "infirmière".encode()))
    assert session.name("anne") == "Someone" and session.authors == {"desk": "Someone"}
    assert [note.text for note in session.notes] == [note.text for note in play.session.notes]
    assert isinstance(people.change_person(session, LATER, "anne", name="Anne"), NamePurged)


@pytest.mark.parametrize(("name", "read"), [("Someone", "Someone"), ("Anne Dupont", "Quelqu’un")])
def test_an_erased_name_is_said_in_any_language_and_who_is_called_someone_keeps_it(name: str, read: str) -> None:
    play = a_case()
    who = play.do(people.add_person, name=name).key
    play.do(notes.add_note, text="Said", kind="lead", person=who)
    play.write(ev.Signed(name=name))
    play.write(ev.NoteCarried(session="s0", note="w-1", kind="commitment", text="Call", person=name))
    events = play.record.events
    session = fold(purged(events, of_person(play.record, who, "Someone")) if name != read else events)
    shown = spoken(session, "fr")
    assert (shown.name(who), shown.authors["desk"], shown.carried.notes[0].person) == (read,) * 3
    assert [each.nameless for each in findables(session)] == [name != read]


def test_where_others_words_name_a_person_is_told_and_nothing_of_it_changes_unasked() -> None:
    play = people_play()
    mentions = Mentions(("Anne", "Anne Dupont"))
    assert [play.session.notes[1].id] == list(mentions.notes(play.record))
    assert [type(each).__name__ for each in mentions.other_entries(play.record)] == ["TitleSet"]
    wish = msgspec.structs.replace(
        of_person(play.record, "anne", "Someone", mentions.notes(play.record)),
        entries=frozenset(each.key for each in mentions.other_entries(play.record)),
    )
    left = purged(play.record.events, wish)
    assert [note.text for note in fold(left).notes] == ["Said by her"]
    assert (fold(left).title, fold(left).group) == ("", "Nord")


@pytest.mark.parametrize(("text", "named"), [("with Anne.", True), ("anné", True), ("Annette", False), ("du", False)])
def test_a_name_is_found_by_whole_words(text: str, named: bool) -> None:
    assert Mentions(("Anne du Pont",)).are_in(text) is named


def test_a_name_off_the_list_is_erased_under_the_notes() -> None:
    play = a_case()
    play.do(notes.add_note, text="Words", kind="lead", person="Dr House", author="Dr House")
    assert names_off_the_list(play.record) == {"Dr House"}
    session = fold(left := purged(play.record.events, of_person(play.record, "Dr House", "Someone")))
    assert b"House" not in written(left)
    assert (session.notes[0].person, session.notes[0].author) == ("Someone", "Someone")


def test_what_another_laptop_wrote_about_it_unaware_has_no_effect_and_is_due_to_be_erased() -> None:
    play = people_play()
    note = play.session.notes[0]
    away = Hand("away", lambda: play.now, Record(play.record.events))
    away.do(notes.change_note, note=note.id, text="More of the secret")
    away.do(note_pieces.split_note, note=note.id, text="More of", rest="the secret")
    away.do(people.change_person, person="anne", name="Anne D.")
    away.do(people.add_person, name="Anne again")
    away.do(people.merge, person="anne", other=away.session.people[-1].id)
    wish = of_person(play.record, "anne", "Someone", frozenset((note.id,)))
    merged = Record((*away.record.events, *purged(play.record.events, wish)))
    assert merged.session.name("anne") == "Someone"
    assert note.id not in {each.id for each in merged.session.notes}
    assert {each.why for each in merged.session.refused} == {"purged"}
    due = {(each.seq, each.writer): each for each in overdue(merged, LATER)}
    left = [due.get((each.seq, each.writer), each) for each in merged.events]
    assert b"secret" not in written(left) and b"Anne D." not in written(left) and b"Anne again" not in written(left)
    assert overdue(Record(left), LATER) == ()


def test_messages_lines_and_the_title_go_with_everything() -> None:
    play = people_play()
    play.do(room.show_room, what="message", text="A secret")
    play.write(ev.LineSent(text="A secret too"))
    left = purged(play.record.events, of_everything(play.session, "Person {}".format))
    assert b"secret" not in written(left) and b"cas d" not in written(left)
    assert [person.name for person in fold(left).people[:2]] == ["Person 1", "Person 2"]


def test_the_words_that_are_lost_are_told_for_the_search_of_copies() -> None:
    play = people_play()
    wish = of_person(play.record, "anne", "Someone", frozenset((play.session.notes[0].id,)))
    left = {each.key: each for each in remains(play.record, wish, LATER)}
    lost = lost_words([(each, left[each.key]) for each in play.record.events if each.key in left])
    assert lost.texts == {"Said by her"}
    assert lost.names == {"Anne", "Anne Dupont", "anne  dupont".replace("  ", " ")}


def test_two_partial_erasures_of_one_opening_are_both_honoured() -> None:
    guests = tuple(Guest(id=id, name=id.title()) for id in ("p1", "p2"))
    opening = ev.SessionOpened(writer="a", seq=1, at=TEN, id="s", programme="x", plan=(phase("one"),), people=guests)
    record = Record((opening,))
    one, two = (remains(record, of_person(record, id, "Someone"), LATER) for id in ("p1", "p2"))
    for events in ((*one, *two), (*two, *one), (*one, opening, *two)):
        assert [person.name for person in fold(events).people] == ["Someone", "Someone"]
