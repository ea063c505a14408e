"""The cycle of a group in figures: each counted as people would count it, the totals add up, in any order."""

from __future__ import annotations

import random
from datetime import timedelta

import msgspec
from cycles import PHASES, TEN, account, chosen, commitment, cycle, day, group, member, planned, session
from hypothesis import given, settings
from hypothesis import strategies as st

from gep_tui.domain.carried.carried_case import CarriedCase, CaseName
from gep_tui.domain.carried.carried_note import CarriedOver
from gep_tui.domain.carried.follow_up import FollowUp, NoteName
from gep_tui.domain.group.cycle.figures import CycleFigures, cycle_figures
from gep_tui.domain.group.cycle.planned import PlannedFigures
from gep_tui.domain.group.state import Cycle, Group
from gep_tui.domain.session.state import Person, Session

TODAY = day(6)


def figures(there: Group, *sessions: Session, of: Cycle | None = None) -> CycleFigures:
    return cycle_figures(there, sessions, of, TODAY)


def test_a_group_without_sessions_has_figures_of_nothing() -> None:
    found = figures(group())
    assert (found.sessions, found.attended, found.expected, found.phases) == ((), 0, 0, ())
    assert [each.name for each in found.attendance] == ["Léa", "Karim", "Zoé", "Paul"]


def test_attendance_counts_the_sessions_of_the_time_somebody_belonged_to_the_group() -> None:
    late = member(3, joined=day(2))
    gone = member(2, left=day(0))
    there = group(members=(member(0), member(1), gone, late))
    found = figures(there, session(0, (0, 2)), session(1, (0, 1)), session(2, (0, 1, 3, -1)))
    assert {each.name: (each.attended, each.expected) for each in found.attendance} == {
        "Léa": (3, 3), "Karim": (2, 3), "Zoé": (1, 1), "Paul": (1, 1),
    }  # fmt: skip
    assert [(each.members, each.expected, each.guests) for each in found.sessions] == [(2, 3, 0), (2, 2, 0), (3, 3, 1)]


def test_a_group_that_was_made_after_its_sessions_counts_those_on_their_lists() -> None:
    entered = tuple(member(number, joined=day(2)) for number in range(4))
    there = group(members=entered, opened=TEN + timedelta(days=28 * 2 - 1))
    absent = Person(id="p1", name="Karim", member="m1")
    before = session(0, (0, 2))
    lists = msgspec.structs.replace(before, people=(*before.people, absent))
    found = figures(there, lists, session(1, (0,)), session(2, (0, 3)))
    assert {each.name: (each.attended, each.expected) for each in found.attendance} == {
        "Léa": (3, 3), "Karim": (0, 2), "Zoé": (1, 2), "Paul": (1, 1),
    }  # fmt: skip
    assert [(each.members, each.expected) for each in found.sessions] == [(2, 3), (1, 1), (2, 4)]


def test_a_group_that_is_made_in_the_evening_counts_those_on_the_list_of_the_day() -> None:
    there = group(members=tuple(member(number, joined=day(0)) for number in range(4)), opened=TEN + timedelta(hours=9))
    found = figures(there, session(0, (0, 1)), session(1, (0,)))
    assert [(each.members, each.expected) for each in found.sessions] == [(2, 2), (1, 4)]


def test_without_a_day_of_joining_a_member_counts_from_the_first_list_on() -> None:
    there = group(members=tuple(member(number, joined=None) for number in range(4)), cycles=(cycle(2),))
    sessions = [session(0, (0,)), session(1, (0, 1)), session(2, (0,))]
    found = figures(there, *sessions)
    assert {each.name: (each.attended, each.expected) for each in found.attendance} == {"Léa": (3, 3), "Karim": (1, 2)}
    of_cycle = figures(there, *sessions, of=there.cycles[0])
    assert [(each.name, each.attended, each.expected) for each in of_cycle.attendance] == [
        ("Léa", 1, 1), ("Karim", 0, 1),
    ]  # fmt: skip


def test_rehearsals_and_sessions_that_never_began_count_nowhere() -> None:
    real = session(0, spoken={0: 3})
    rehearsed = session(1, spoken={1: 9}, rehearsal=True, notes=(commitment(1, "n1"),))
    waiting = session(2, runs=(), turns=())
    found = figures(group(), real, rehearsed, waiting)
    assert found == figures(group(), real)
    assert found.commitments.made == 0


def test_planned_dates_are_kept_missed_or_coming() -> None:
    there = group(dates=tuple(map(planned, range(8))), dropped=(planned(9),))
    found = figures(there, session(0), session(1), session(3))
    assert found.planned == PlannedFigures(planned=8, kept=3, missed=3, coming=2, dropped=1, next_day=day(6))


def test_a_cycle_ends_where_the_next_one_begins() -> None:
    there = group(cycles=(cycle(0, "premier"), cycle(2)))
    sessions = [session(number) for number in range(4)]
    first, second = (figures(there, *sessions, of=each) for each in there.cycles)
    assert [len(first.sessions), len(second.sessions)] == [2, 2]
    assert (first.cycle, first.begins, len(figures(there, *sessions).sessions)) == ("premier", day(0), 4)


def test_who_presented_and_took_notes_least_comes_first() -> None:
    scribe = {"": {"scribe": ("p1",)}, "case-1": {"presenter": ("p0",)}}
    found = figures(group(), session(0, roles=scribe), session(1, presenter=2))
    assert [(each.name, each.presented, each.scribed) for each in found.roles] == [
        ("Paul", 0, 0), ("Karim", 0, 1), ("Léa", 1, 0), ("Zoé", 1, 0),
    ]  # fmt: skip
    assert found.presenters == 2


def test_services_are_counted_by_the_members_who_came() -> None:
    found = figures(group(), session(0, (0, 1)), session(1, (0, 2)))
    assert [(each.service, each.members, each.sessions) for each in found.services] == [
        ("Accueil", 2, 2), ("Santé", 1, 1),
    ]  # fmt: skip
    assert [each.services for each in found.sessions] == [2, 1]


def test_commitments_are_kept_in_part_or_dropped_or_open_and_what_was_withdrawn_is_none() -> None:
    notes = (*(commitment(0, f"n{number}") for number in range(5)), commitment(0, "n5", withdrawn=True))
    told = tuple(
        FollowUp(
            key=f"s1/{number}",
            commitment=NoteName("s0", f"n{number}"),
            outcome=outcome,
            at=session(1).last_at,
            writer="",
        )
        for number, outcome in enumerate(("done", "partly", "dropped", "carried"))
    )
    found = figures(group(), session(0, notes=notes), session(1, carried=CarriedOver(followed=told))).commitments
    assert (found.made, found.done, found.partly, found.dropped, found.open) == (5, 1, 1, 1, 2)
    assert (found.carried, found.times_carried) == (1, 1)


def test_lengths_are_those_of_the_opening_against_those_held_and_what_was_left_out_is_told() -> None:
    found = figures(group(), session(0, held={"account": 15, "advice": 20}), session(1, held={"account": 9}))
    assert [(each.phase, each.held, each.left_out) for each in found.phases] == [("account", 2, 0), ("advice", 1, 1)]
    assert [(each.planned_seconds, each.held_seconds) for each in found.phases] == [(1200, 1440.0), (1200, 1200.0)]


def test_what_a_role_must_say_stands_apart_from_the_balance() -> None:
    spoken = session(0, (0, 1, 2), spoken={0: 2, 1: 4, 2: 10})
    whole = msgspec.structs.replace(spoken, turns=(*spoken.turns, account(30)))
    found = figures(group(), whole).speaking
    by_name = {each.name: each for each in found.members}
    assert (by_name["Léa"].free, by_name["Léa"].in_role, found.median) == (120.0, 1800.0, 240.0)
    assert {each.name: each.level for each in found.members} == {"Léa": "", "Karim": "", "Zoé": "above"}
    quiet = figures(group(), session(0, (0, 1, 2), spoken={0: 1, 1: 4, 2: 5})).speaking
    assert {each.name: each.level for each in quiet.members} == {"Léa": "below", "Karim": "", "Zoé": ""}


def test_whoever_is_asked_questions_answers_in_their_role() -> None:
    asked = tuple(msgspec.structs.replace(each, mode="questions", speakers=("consultant",)) for each in PHASES)
    found = figures(group(), session(0, spoken={0: 5, 1: 2}, plan=asked)).speaking
    assert {each.name: (each.free, each.in_role) for each in found.members if each.turns} == {
        "Léa": (0.0, 300.0), "Karim": (120.0, 0.0),
    }  # fmt: skip


def test_two_people_are_no_balance_and_who_facilitates_is_not_measured() -> None:
    assert not figures(group(), session(0, (0, 1), spoken={0: 1, 1: 40})).speaking.median
    there = group(members=(member(0, facilitates=True), *(member(number) for number in (1, 2, 3))))
    found = figures(there, session(0, (0, 1, 2, 3), spoken={0: 60, 1: 4, 2: 4, 3: 4})).speaking
    assert (found.median, found.members[-1].name, found.members[-1].level) == (240.0, "Léa", "")


def test_topics_are_told_with_their_presenter() -> None:
    found = figures(group(), session(0, **chosen(0, "Tensions : comment dire non ?")), session(1)).topics  # type: ignore[arg-type]
    assert (found.offered, found.treated, found.reserve) == (1, 1, 0)
    assert [(each.title, each.presenter) for each in found.topics] == [("Tensions", "Léa")]


def test_a_case_that_goes_on_over_two_sessions_is_one_topic_on_two_days() -> None:
    first = session(0, **chosen(0, "Tensions : comment dire non ?"))  # type: ignore[arg-type]
    name = CaseName("s0", "case-1")
    along = CarriedCase(name=name, title="Tensions", question="comment dire non ?", person="Léa")
    goes_on = {CaseName("s1", "case-1"): name}
    second = session(1, (1, 2), presenter=1, carried=CarriedOver(cases=(along,), continued=goes_on))
    found = figures(group(), first, second).topics
    assert (found.offered, found.treated, found.reserve) == (1, 1, 0)
    [topic] = found.topics
    assert (topic.session, topic.day, topic.later) == ("s0", day(0), (day(1),))
    assert (topic.title, topic.presenter, topic.question) == ("Tensions", "Léa", "comment dire non ?")


SESSIONS = st.builds(
    lambda number, came, spoken, facts: session(
        number,
        came,
        spoken={each: minutes for each, minutes in spoken.items() if each in came},
        held={"account": facts, "advice": 20},
        notes=tuple(commitment(number, f"n{number}-{each}") for each in range(facts % 3)),
    ),
    st.integers(0, 5),
    st.lists(st.integers(-1, 3), min_size=1, max_size=5, unique=True),
    st.dictionaries(st.integers(-1, 3), st.integers(1, 30), max_size=5),
    st.integers(0, 30),
)


@settings(max_examples=30)
@given(st.lists(SESSIONS, max_size=6, unique_by=lambda each: each.id), st.randoms())
def test_any_order_gives_the_same_figures_and_totals_add_up(sessions: list[Session], chance: random.Random) -> None:
    there = group(dates=tuple(map(planned, range(9))))
    found = figures(there, *sessions)
    chance.shuffle(sessions)
    assert figures(there, *sessions) == found
    assert sum(each.attended for each in found.attendance) == sum(each.members for each in found.sessions)
    assert sum(each.expected for each in found.attendance) == sum(each.expected for each in found.sessions)
    spoken = sum(
        (until - since).total_seconds()
        for each in sessions
        for turn in each.turns
        for since, until in turn.spans
        if until is not None
    )
    speaking = found.speaking
    assert abs(speaking.free + speaking.in_role + speaking.others - spoken) < 0.001
    kept, dates = found.commitments, found.planned
    assert kept.made == kept.done + kept.partly + kept.dropped + kept.open + kept.unclear
    assert dates.planned == dates.kept + dates.missed + dates.coming
    assert all(each.held + each.left_out == len(sessions) for each in found.phases)
