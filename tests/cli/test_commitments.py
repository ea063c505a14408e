"""`gep commitments`: who promised what, over all sessions, and what became of it between two of them."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import partial

import pytest

from gep_tui.domain.carried.follow_up import CommitmentState
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import following, notes, phases
from gep_tui.domain.session.decisions.note_marks import keep_in_room
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.live.files import session_files
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series

PLAN = tuple(PlannedPhase(id=id, name=Text(fr=id, en=id), seconds=600) for id in ("welcome", "account"))


def held(home, clock, id, group="nord", carried=()):
    """Open a session of a group, and begin it."""
    people = (Guest(id="p1", name="Léa"), Guest(id="p2", name="Karim [/]"))
    opening = SessionOpened(id=id, programme="codev", plan=PLAN, people=people, title=f"Séance {id}", group_id=group)
    live = LiveSession.open(session_files(DataFolder(home).session_folder(id), f"w-{id}"), clock, opening, carried)
    live.do(phases.begin)
    return live


@pytest.fixture
def group(home, clock):
    """A group with two sessions: three commitments were made in the first, one was carried over in the second."""
    place = DataFolder(home).made()
    folder = place.group_folder("nord")
    LiveGroup.open(folder, "w", clock, GroupOpened(id="nord", name="Équipe Nord")).close()
    first = held(home, clock, "s1")
    days = ("2026-11-27", "2027-01-31", "")
    texts = ("appeler la cheffe", "écrire la fiche", "demander l’avis")
    for text, who, day in zip(texts, ("p1", "p2", "p1"), days, strict=True):
        first.do(partial(notes.add_note, text=text, kind="commitment", person=who, due="vendredi", due_on=day))
    first.close()
    clock.advance(timedelta(days=28).total_seconds())
    series = read_series(place, "nord")
    second = held(home, clock, "s2", carried=taking_along(series.group, series.sessions))
    known = {each.text: each for each in second.session.carried.notes}
    second.do(
        partial(following.follow, commitment=known["écrire la fiche"].name, seen=CommitmentState(), outcome="carried")
    )
    second.close()
    return first


def test_all_are_listed_by_group_with_who_when_where_and_how_they_stand(gep, group):
    said = gep("commitments")
    assert said.status == 0
    assert said.out.splitlines()[0] == "Équipe Nord"
    assert "○ appeler la cheffe  [s1/w-s1-3]" in said.out
    assert "Karim [/] · vendredi · Sunday 31 January 2027 · carried over once · made on" in said.out
    assert "Séance s1" in said.out


def test_what_is_reported_between_two_sessions_stands_in_the_group(gep, group, home):
    said = gep("commitments", "--done", "w-s1-3", "--word", "hier au téléphone")
    assert said.status == 0 and "✓ appeler la cheffe" in said.out and "“hier au téléphone”" in said.out
    again = gep("commitments", "--done", "s1/w-s1-3")
    assert again.status == 1 and "Nothing to change" in again.err
    assert "appeler" not in gep("commitments", "--open").out
    assert gep("commitments", "--reopen", "w-s1-3").status == 0
    assert "appeler" in gep("commitments", "--open").out
    files = list((home / "groups" / "nord" / "events").glob("*.jsonl"))
    assert sum("commitment_followed" in path.read_text("utf-8") for path in files) == 2


def test_json_tells_the_whole_chain(gep, group):
    gep("commitments", "--dropped", "w-s1-5", "--word", "plus nécessaire")
    rows = json.loads(gep("commitments", "--json").out)
    by_text = {row["what"]: row for row in rows}
    assert [row["state"] for row in rows] == ["open", "carried", "dropped"]
    assert by_text["demander l’avis"]["history"][0]["words"] == "plus nécessaire"
    assert by_text["écrire la fiche"]["carried_over"] == 1
    assert json.loads(gep("commitments", "--who", "lea", "--open", "--json").out)[0]["what"] == "appeler la cheffe"


def test_what_stays_in_the_room_is_marked_and_a_slip_that_was_withdrawn_is_not_listed(gep, group, home, clock):
    third = held(home, clock, "s3")
    for text in ("une faute de frape", "parler à la directrice"):
        third.do(partial(notes.add_note, text=text, kind="commitment", person="p1"))
    slip, kept = (note.id for note in third.session.notes)
    third.do(partial(notes.withdraw_note, note=slip))
    third.do(partial(keep_in_room, note=kept))
    third.close()
    said = gep("commitments").out
    assert "frape" not in said and "○ ⌂ parler à la directrice" in said
    rows = json.loads(gep("commitments", "--json").out)
    assert [row["in_room"] for row in rows] == [False, False, False, True]


def test_a_session_without_a_group_keeps_its_own(gep, session, home):
    session.close()
    (row,) = json.loads(gep("commitments", "--json").out)
    assert gep("commitments", "--done", row["id"]).status == 0
    (row,) = json.loads(gep("commitments", "--json").out)
    assert row["state"] == "done" and not row["open"]


def test_only_what_is_due_before_a_day_in_iso_or_in_words(gep, group):
    for day in (
        ("before", "2026-12-24"),
        ("before", "24", "December", "2026"),
        ("before 24 December 2026",),
        ("avant", "2026-12-24"),
        ("avant 2026-12-24",),
    ):
        rows = json.loads(gep("commitments", "--due", *day, "--json").out)
        assert [row["what"] for row in rows] == ["appeler la cheffe"], day
    for words in (("before",), ("Christmas",)):
        said = gep("commitments", "--due", *words)
        assert said.status == 2 and "--due needs “before” and a day: --due before Christmas." in said.err
    said = gep("commitments", "--due", "before", "some time")
    assert said.status == 1 and "is no day that gep understands" in said.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--done", "nothing"), "No commitment has an id"),
        (("--group", "west"), "There is no group “west”"),
        (("--done", "5", "--word", "x"), "No commitment has an id"),
    ],
)
def test_what_names_nothing_is_told_in_a_sentence(gep, home, words, told):
    DataFolder(home).made()
    said = gep("commitments", *words)
    assert said.status == 1 and told in said.err


def test_with_none_it_says_so(gep, home):
    DataFolder(home).made()
    said = gep("commitments")
    assert said.status == 1 and "There are no commitments" in said.err
    assert json.loads(gep("commitments", "--json").out) == []
