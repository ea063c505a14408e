"""`gep cases`: what the groups work on, over all their sessions."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import partial

import pytest

from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Text
from gep_tui.domain.session.decisions import cases, choosing, notes, phases
from gep_tui.domain.session.decisions.note_marks import keep_in_room
from gep_tui.domain.session.decisions.plan import give_role
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.live.clock import SystemClock
from gep_tui.live.files import session_files
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series

PLAN = (PlannedPhase(id="case-1.account", name=Text(fr="Exposé", en="Account"), seconds=600, scope="case-1"),)
BLOCKS = (PlannedBlock(id="case-1", roles={"presenter": Role(label=Text(en="presenter"))}, asked=("presenter",)),)


def held(home, clock, id, question, carried=()):
    """Hold a session with one case, which has a key question."""
    people = (Guest(id="p1", name="Léa [/]"),)
    opening = SessionOpened(
        id=id, programme="codev", plan=PLAN, blocks=BLOCKS, people=people, title=f"Séance {id}", group_id="nord"
    )
    live = LiveSession.open(session_files(DataFolder(home).session_folder(id), f"w-{id}"), clock, opening, carried)
    live.do(phases.begin)
    live.do(partial(give_role, role="presenter", people=("p1",), scope="case-1"))
    live.do(partial(notes.add_note, text=question, kind="request", person="p1"))
    live.do(partial(notes.add_note, text=f"after {id}", kind="commitment", person="p1"))
    return live


@pytest.fixture
def series(home, clock):
    """A group whose case of the first session goes on in the second."""
    place = DataFolder(home).made()
    LiveGroup.open(place.group_folder("nord"), "w", clock, GroupOpened(id="nord", name="Équipe Nord")).close()
    held(home, clock, "s1", "How do I tell the team?").close()
    clock.advance(timedelta(days=28).total_seconds())
    known = read_series(place, "nord")
    second = held(home, clock, "s2", "What do I keep?", taking_along(known.group, known.sessions))
    second.do(partial(cases.go_on_from, scope="case-1", earlier=second.session.carried.cases[0].name))
    second.close()


def test_a_case_is_one_over_two_sessions_and_its_story_is_told(gep, series):
    status, said, _err = gep("cases", "--group", "nord")
    assert status == 0
    assert "Équipe Nord\n  What do I keep?  [s1/case-1]\n    Léa [/] · " in said
    assert "2 sessions · 2 commitments are open" in said
    for words in ("s1/case-1", "case-1", "s2", "tell the"):
        shown = gep("cases", "show", words)[1] if words != "tell the" else gep("cases", "show", "keep")[1]
        assert shown.index("after s1") < shown.index("What do I keep?”") < shown.index("after s2"), words
    [told] = json.loads(gep("cases", "--json")[1])
    assert [part["id"] for part in told["sessions"]] == ["s1/case-1", "s2/case-1"]
    assert told["questions"] == ["How do I tell the team?", "What do I keep?"]
    shown = gep("show", "s2")[1]
    assert "Goes on from the case of" in shown
    assert json.loads(gep("show", "s2", "--format", "json")[1])["cases"][0]["from_session"] == "s1"


def test_the_minutes_for_the_group_tell_the_case_that_was_taken_up_again(gep, series, home, clock):
    known = read_series(DataFolder(home), "nord")
    third = held(home, clock, "s3", "And now?", taking_along(known.group, known.sessions))
    third.do(partial(choosing.choose_case, note="s1/case:case-1", scope="case-1", sure=True))
    third.close()
    [told] = json.loads(gep("show", "s3", "--for", "group", "--part", "cases", "--format", "json")[1])["cases"]
    assert (told["from_session"], told["earlier"]) == ("s1", ["What do I keep?"])
    assert "What do I keep?" in gep("show", "s3", "--for", "group", "--part", "cases")[1]


def test_what_stays_in_the_room_is_not_on_the_page_of_a_case(gep, series, home):
    marked(home, "s1")
    shown = gep("cases", "show", "s1/case-1")[1]
    assert "What do I keep?" in shown and "How do I tell the team?" not in shown


def test_the_data_of_a_case_have_a_reader_and_the_usual_one_is_told(gep, series, home):
    marked(home, "s1")
    words = ("cases", "show", "s1/case-1", "--json")
    status, said, err = gep(*words)
    assert (status, "How do I tell" in said) == (0, True)
    assert err == (
        "For the facilitator alone: this is the full record. Not to be passed on. --for names another reader.\n"
    )
    status, said, err = gep(*words, "--for", "group")
    assert (status, "How do I tell" in said, "What do I keep?" in said, err) == (0, False, True, "")
    assert "How do I tell" in gep("cases", "show", "s1/case-1", "--for", "facilitator")[1]
    _status, said, told = gep("cases", "--json")
    assert "How do I tell" in said and told.startswith("For the facilitator alone") and told.count("\n") == 1
    for more in ((), ("--json",)):
        status, said, told = gep("cases", *more, "--for", "group")
        assert (status, "How do I tell" in said, "What do I keep?" in said, told) == (0, False, True, "")


def test_the_facilitators_list_marks_what_stays_in_the_room(gep, series, home):
    marked(home, "s1")
    assert "  What do I keep?  [s1/case-1]" in gep("cases")[1]
    [told] = json.loads(gep("cases", "--json")[1])
    assert [part["in_room"] for part in told["sessions"]] == [["How do I tell the team?"]] * 2
    marked(home, "s2")
    assert "  ⌂ What do I keep?  [s1/case-1]" in gep("cases")[1]


def test_what_a_session_took_along_before_it_was_marked_stays_in_the_room_too(gep, series, home):
    marked(home, "s1")
    marked(home, "s2")
    shown = gep("cases", "show", "s1/case-1")[1]
    assert shown.startswith("Case of Léa") and "How do I" not in shown and "What do I" not in shown
    cycle = {reader: gep("group", "cycle", "nord", "--for", reader).out for reader in ("facilitator", "group")}
    assert [told.count("What do I keep?") for told in cycle.values()] == [1, 0]


def test_a_commitment_that_was_withdrawn_is_not_open_in_the_story(gep, series, home):
    for id in ("s1", "s2"):
        live = LiveSession(session_files(DataFolder(home).session_folder(id), "later"), SystemClock())
        note = next(note.id for note in live.session.notes if note.kind == "commitment")
        live.do(partial(notes.withdraw_note, note=note))
        live.close()
    shown = gep("cases", "show", "s1/case-1").out
    assert "– after s1 (Léa [/] · the note was withdrawn)" in shown
    assert "○" not in shown and "after s2" not in shown


def marked(home, id):
    """Keep the key question of a session in the room."""
    live = LiveSession(session_files(DataFolder(home).session_folder(id), "later"), SystemClock())
    note = next(note.id for note in live.session.notes if note.kind == "request")
    live.do(partial(keep_in_room, note=note))
    live.close()


def test_what_is_no_case_is_told_in_a_sentence(gep, home):
    assert gep("cases")[0] == 1
    status, _out, err = gep("cases", "show", "[/]")
    assert (status, "There is no case “[/]”: `gep cases` lists them." in err) == (1, True)
    assert json.loads(gep("cases", "--json")[1]) == []
