"""Who was there, as tables: every coming and going, who had which role, who sat with whom, who voted for what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import TEN, Play, case, ev, phase

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import notes, people, phases
from gep_tui.domain.session.people import replaced
from gep_tui.domain.session.report import Report, report
from gep_tui.domain.stream import spans


def tables(play: Play, language: str = "en") -> Report:
    return report(play.session, play.now, language)


def at(minutes: float) -> str:
    return (TEN + timedelta(minutes=minutes)).isoformat(timespec="milliseconds")


def test_who_came_late_who_left_and_who_never_came_is_told() -> None:
    play = Play(absent=("lea", "paul"))
    play.after(minutes=7).do(people.arrive, "lea")
    play.after(minutes=3).do(people.leave, "zoe")
    told = {row.id: row for row in tables(play).people}
    assert (told["lea"].arrived_at, told["lea"].late) == (at(7), True)
    assert (told["zoe"].left_at, told["zoe"].late) == (at(10), False)
    assert (told["paul"].arrived_at, told["paul"].late) == (None, False)
    assert [(row.person, row.arrived_at, row.left_at) for row in tables(play).presence] == [
        ("Anne", at(0), None), ("Karim", at(0), None), ("Lea", at(7), None), ("Zoe", at(0), at(10)),
    ]  # fmt: skip


def test_who_came_before_the_first_phase_is_not_late() -> None:
    play = Play(absent=("lea",), begun=False)
    play.after(minutes=5).do(people.arrive, "lea")
    play.after(minutes=5).do(phases.begin)
    assert [row.late for row in tables(play).people] == [False] * 5


def test_services_and_functions_are_those_in_force() -> None:
    play = Play()
    play.do(people.change_person, "anne", name="Anne", service="North", function="nurse")
    row = tables(play).people[0]
    assert (row.service, row.function) == ("North", "nurse")


def test_two_entries_of_one_person_have_one_presence() -> None:
    play = Play(absent=("zoe",))
    play.after(minutes=5).do(people.arrive, "zoe")
    play.after(minutes=5).do(people.leave, "anne")
    play.after(minutes=5).do(people.merge, "anne", "zoe")
    assert [(row.arrived_at, row.left_at) for row in tables(play).presence if row.person == "Anne"] == [(at(0), None)]


def test_an_arrival_that_was_taken_back_is_no_stay() -> None:
    play = Play(absent=("zoe",))
    play.after(minutes=5).do(people.arrive, "zoe")
    play.undo()
    assert "Zoe" not in [row.person for row in tables(play).presence]


@given(st.lists(st.tuples(st.integers(1, 30), st.booleans()), max_size=12))
def test_the_time_in_the_room_is_the_sum_of_the_stays(moves: list[tuple[int, bool]]) -> None:
    play, inside, minutes, expected = Play(), True, 0, 0
    for wait, goes in moves:
        play.after(minutes=wait)
        minutes, expected = minutes + wait, expected + (wait if inside else 0)
        if goes == inside:
            play.do(people.leave if goes else people.arrive, "lea")
            inside = not goes
    lea = next(person for person in play.session.people if person.id == "lea")
    assert spans.seconds(lea.stays, play.now) == expected * 60
    assert spans.is_open(lea.stays) == lea.present == inside


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=8))
def test_united_spans_hold_each_moment_once(pairs: list[tuple[int, int]]) -> None:
    given_spans = tuple((TEN + timedelta(seconds=a), TEN + timedelta(seconds=a + b)) for a, b in pairs)
    seconds = {second for a, b in pairs for second in range(a, a + b)}
    joined = spans.united(given_spans)
    assert spans.seconds(joined, TEN) == len(seconds)
    assert all(one[1] < two[0] for one, two in pairwise(joined) if one[1])


@pytest.mark.parametrize(("language", "label"), [("fr", "rôle"), ("en", "role")])
def test_roles_are_told_by_block_in_the_words_of_the_protocol(language: str, label: str) -> None:
    play = Play((phase("case.account", scope="case"),), blocks=case())
    play.write(ev.RoleGiven(role="presenter", people=("anne",), scope="case"))
    play.write(ev.RoleGiven(role="facilitator", people=("zoe",)))
    assert [(row.scope, row.role, row.label, row.person) for row in tables(play, language).roles] == [
        ("", "facilitator", "facilitator", "Zoe"), ("case", "presenter", label, "Anne"),
    ]  # fmt: skip


def test_groups_and_votes_are_told_with_their_phase(idea: Callable[[Play], str]) -> None:
    play = Play((phase("vote", mode="vote"),))
    play.write(ev.GroupsFormed(phase="vote", groups=(("anne", "karim"), ("lea", "paul", "zoe"))))
    first, second = idea(play), idea(play)
    for option, votes, person in ((first, 1, "anne"), (second, 3, ""), (first, 0, "lea")):
        play.write(ev.VoteCast(phase="vote", option=option, votes=votes, person=person))
    told = tables(play)
    assert [(row.number, row.person) for row in told.groups] == [
        (1, "Anne"), (1, "Karim"), (2, "Lea"), (2, "Paul"), (2, "Zoe"),
    ]  # fmt: skip
    assert [(row.note, row.votes, row.person) for row in told.votes] == [(second, 3, ""), (first, 1, "Anne")]


@pytest.fixture
def idea() -> Callable[[Play], str]:
    return lambda play: play.do(notes.add_note, "Idea", "topic").key


def test_a_substitute_is_in_somebodys_place_through_merges_and_undo() -> None:
    play = Play()
    nora = play.do(people.add_person, "Nora", replaces="zoe").key
    twice = play.do(people.add_person, "Zoé bis").key
    play.do(people.merge, twice, "zoe")
    found = play.session.person(nora)
    assert found is not None and replaced(play.session, found) == play.session.person(twice)
    play.do(people.merge, nora, twice)
    found = play.session.person(nora)
    assert found is not None and replaced(play.session, found) is None, "nobody is in their own place"
    assert play.try_(people.add_person, "Ines", replaces="nobody") == no.UnknownPerson(person="nobody")
    assert play.try_(people.change_person, nora, replaces=nora) == no.NothingChanges()


def test_who_is_on_the_list_becomes_a_substitute_and_no_longer_is_one() -> None:
    play = Play()
    play.do(people.change_person, "lea", replaces="zoe")
    assert play.try_(people.change_person, "lea", replaces="zoe") == no.NothingChanges()
    play.do(people.change_person, "lea", service="North")
    lea = play.session.person("lea")
    assert lea is not None and (lea.replaces, lea.service) == ("zoe", "North")
    play.undo()
    play.undo()
    lea = play.session.person("lea")
    assert lea is not None and lea.replaces == ""


def test_a_member_whom_two_screens_add_at_once_is_one_person() -> None:
    play, add = Play(), partial(people.add_person, name="Nora", member="m-1")
    first = play.do(add).key
    second = play.hand("notes")
    twice = second.write(ev.PersonAdded(name="Nora", member="m-1")).key
    second.do(notes.add_note, "Hers", "fact", person=first)
    assert [person.member for person in play.session.people].count("m-1") == 1
    assert play.session.merged[twice] == first
