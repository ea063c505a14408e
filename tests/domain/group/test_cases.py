"""Cases over a series of sessions: named where they were chosen first, the same in any order of reading."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import datetime, timedelta

from acts import Keeper, north
from hypothesis import given
from hypothesis import strategies as st
from play import TEN, Hand, block, phase, role

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.carried.case_events import CaseCarried, CaseContinued
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group import refusals as group_no
from gep_tui.domain.group.cases import GroupCase, cases, earlier_of
from gep_tui.domain.group.decisions import cases as of_group
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.in_room import marked_in_room
from gep_tui.domain.group.state import Group
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.session import cases as within
from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.decisions import cases as of_session
from gep_tui.domain.session.decisions import choosing, notes, phases, plan
from gep_tui.domain.session.decisions.note_marks import keep_in_room
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.offers import earlier_cases
from gep_tui.domain.session.purging.remains import overdue, remains
from gep_tui.domain.session.purging.wish import PurgeWish, of_notes, of_person
from gep_tui.domain.session.state import Session
from gep_tui.export.case_story import story
from gep_tui.words.cases import case_marked

PLAN = (
    phase("choice", 5, mode="vote", choice="dots", notes=("topic",), speakers=("everyone",)),
    *(phase(f"{case}.talk", 30, scope=case) for case in ("case-1", "case-2")),
)
BLOCKS = tuple(block(id, roles={"presenter": role(count=1)}, asked=("presenter",)) for id in ("case-1", "case-2"))


class HalfDay(Hand):
    """A session of the group with two cases, opened so many months after the first, with what it takes along."""

    def __init__(self, id: str, month: int, carried: Iterable[object] = ()) -> None:
        self.clock: datetime = TEN + timedelta(days=28 * month)
        super().__init__(f"desk-{month}", self._tick)
        lea, karim = (Guest(id=f"p{i}", name=name, member=f"m{i}") for i, name in enumerate(("Léa", "Karim"), 1))
        opened = SessionOpened(id=id, programme="half", plan=PLAN, blocks=BLOCKS, people=(lea, karim), group_id="north")
        self.write(opened)
        for event in carried:
            self.write(event)  # type: ignore[type-var]
        self.do(phases.begin)

    def _tick(self) -> datetime:
        self.clock += timedelta(seconds=2)
        return self.clock

    def choose(self, text: str, scope: str = "case-1", person: str = "p1") -> CaseName:
        topic = self.do(notes.add_note, text, "topic", person=person).key
        self.do(choosing.choose_case, topic, scope, sure=True)
        return CaseName(self.session.id, scope)

    def again(self, case: CaseName, scope: str = "case-1") -> object:
        return self.do(choosing.choose_case, case.across, scope, sure=True)

    def inside(self, kind: str, text: str, scope: str = "case-1") -> str:
        if self.session.phase is None or self.session.phase.id != f"{scope}.talk":
            self.clock += timedelta(minutes=1)
            self.do(phases.go_to, f"{scope}.talk")
        return str(self.do(notes.add_note, text, kind, person="p1").key)


def after(*sessions: HalfDay, group: Group | None = None) -> tuple[object, ...]:
    return taking_along(group or Group(), [each.session for each in sessions])


def told(*sessions: HalfDay, group: Group | None = None) -> dict[CaseName, GroupCase]:
    return {each.name: each for each in cases(group or Group(), [each.session for each in sessions])}


def test_a_case_that_is_chosen_again_is_one_case_named_where_it_was_first_chosen() -> None:
    first = HalfDay("s1", 0)
    name = first.choose("A departure: how to tell the team?")
    first.inside("lead-taken-up", "See the head of service")
    first.inside("commitment", "Call her on Monday")
    second = HalfDay("s2", 1, after(first))
    [offered] = earlier_cases(second.session)
    assert (offered.text, offered.person, offered.made) == ("A departure", "p1", TEN.date())
    second.again(name)
    second.inside("request", "How do I keep the team?")
    third = HalfDay("s3", 2, after(first, second))
    third.do(of_session.go_on_from, "case-2", name)
    [case] = told(first, second, third).values()
    assert (case.name, case.title, case.presenter, case.member) == (name, "A departure", ("Léa",), "m1")
    assert [part.name for part in case.parts] == [name, CaseName("s2", "case-1"), CaseName("s3", "case-2")]
    assert case.questions == ("how to tell the team?", "How do I keep the team?")
    assert [part.leads for part in case.parts] == [("See the head of service",), (), ()]
    assert [each.text for each in case.commitments] == ["Call her on Monday"]
    assert within.topic_of(third.session, "case-2") == "A departure"
    third.undo()
    assert CaseName("s3", "case-2") not in told(first, second, third)
    assert third.try_(of_session.go_on_from, "case-2", CaseName("s9", "case-1")) == no.UnknownCase()


def test_a_case_can_be_put_right_from_the_group_and_is_then_its_own_again() -> None:
    keeper, first, second = north(), HalfDay("s1", 0), HalfDay("s2", 1)
    one, two = first.choose("A departure"), second.choose("The same departure")
    assert list(told(first, second, group=keeper.group)) == [one, two]
    keeper.do(of_group.go_on_from, two, one, CaseName())
    assert list(told(first, second, group=keeper.group)) == [one]
    sessions = [first.session, second.session]
    assert earlier_of(keeper.group, sessions, two) == one
    assert keeper.try_(of_group.go_on_from, two, one, one) == group_no.SameInGroup()
    assert keeper.try_(of_group.go_on_from, one, one, CaseName()) == group_no.CaseOfItself()
    keeper.do(of_group.go_on_from, two, CaseName(), one)
    assert list(told(first, second, group=keeper.group)) == [one, two]
    keeper.undo()
    assert list(told(first, second, group=keeper.group)) == [one]


def test_a_case_whose_session_is_gone_or_whose_note_was_withdrawn_stays_and_says_so() -> None:
    first = HalfDay("s1", 0)
    lost, kept = first.choose("A departure"), first.choose("A move", "case-2", "p2")
    second = HalfDay("s2", 1, after(first))
    second.again(lost)
    alone = told(second)
    assert [(each.gone, each.title, each.presenter) for each in alone.values()] == [
        ("absent", "A departure", ("Léa",)), ("absent", "A move", ("Karim",)),
    ]  # fmt: skip
    assert [len(each.parts) for each in alone.values()] == [1, 0]
    first.do(notes.withdraw_note, first.session.notes[1].id)
    assert (told(first, second)[kept].gone, told(first, second)[kept].presenter) == ("withdrawn", ("Karim",))


def test_what_is_erased_is_gone_from_the_sessions_that_took_the_case_along_and_the_case_stays_one() -> None:
    first = HalfDay("s1", 0)
    name = first.choose("A departure: how to tell it?")
    second = HalfDay("s2", 1, after(first))
    second.again(name)
    own = second.inside("request", "How do I stay?")
    topic = first.session.notes[0].id
    here = Record((*_left(first, of_notes(first.session, frozenset((topic,)))),)).session
    there = Record(_left(second, PurgeWish(carried=frozenset((NoteName("s1", topic),))))).session
    assert "departure" not in str(there) and "tell it" not in str(there)
    # and where an erasure left it, it is due whatever the clocks said
    due = [each for each in overdue(second.record, TEN, {NoteName("s1", topic)}) if isinstance(each, CaseCarried)]
    assert [(each.title, each.words) for each in due] == [("", "")]
    [case] = cases(Group(), [here, there])
    assert (case.name, case.gone, case.title, len(case.parts)) == (name, "purged", "", 2)
    assert (case.questions, case.notes) == (("How do I stay?",), (NoteName("s2", own),)), "named is what is read"
    nameless = Record(_left(second, of_person(second.record, "p1", "Somebody 1"))).session
    assert "Léa" not in str(nameless)


def _left(hand: Hand, wish: PurgeWish) -> list[object]:
    marks = {event.key: event for event in remains(hand.record, wish, TEN)}
    return [marks.get(event.key, event) for event in hand.record.events]


def test_words_that_stay_in_the_room_stay_there_in_the_sessions_that_take_the_case_along() -> None:
    first = HalfDay("s1", 0)
    name = first.choose("A departure: how to tell it?")
    second = HalfDay("s2", 1, after(first))
    first.do(keep_in_room, first.session.notes[0].id)
    third = HalfDay("s3", 2, after(first, second))
    assert [day.session.carried.cases[0].name for day in (second, third)] == [name, name]
    assert [day.session.carried.cases[0].in_room for day in (second, third)] == [False, True]
    assert [day.carried.cases[0].in_room for day in marked_in_room([first.session, second.session])[1:]] == [True]


def test_a_topic_offered_before_tells_when() -> None:
    first = HalfDay("s1", 0)
    topic = first.do(notes.add_note, "A quarrel", "topic", person="p2").key
    second = HalfDay("s2", 1, after(first))
    second.do(choosing.choose_case, f"s1/{topic}", "case-1", sure=True)
    [case] = told(first, second).values()
    assert (case.name, case.parts[0].offered) == (CaseName("s2", "case-1"), TEN.date())


def test_a_block_held_with_a_presenter_is_a_case_without_a_topic() -> None:
    first = HalfDay("s1", 0)
    first.do(plan.give_role, "presenter", ("p2",), "case-1")
    assert told(first) == {}
    first.inside("fact", "Nobody was told")
    assert [each.presenter for each in told(first).values()] == [("Karim",)]


SCOPES = ("case-1", "case-2")
links = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(SCOPES), st.integers(0, 3), st.sampled_from(SCOPES), st.booleans()),
    max_size=8,
)


@given(links, st.integers(0, 3), st.integers(0, 999))
def test_cases_are_the_same_in_any_order_of_streams_and_files(
    script: list[tuple[int, str, int, str, bool]], missing: int, seed: int
) -> None:
    keeper = Keeper("k", GroupRecord(north().record.events))
    days: list[HalfDay] = []
    for month in range(4):
        days.append(HalfDay(f"s{month}", month, after(*days)))
        days[-1].choose(f"Topic {month}", SCOPES[month % 2])
    for one, scope, two, other, in_group in script:
        event = CaseContinued(session=f"s{one}", scope=scope, from_session=f"s{two}", from_scope=other)
        (keeper if in_group else days[one]).write(event)
    here = [each for month, each in enumerate(days) if month != missing]
    whole = cases(keeper.group, [each.session for each in here])
    names = [each.name for each in whole]
    assert len(set(names)) == len(names)
    parts = [part.name for each in whole for part in each.parts]
    assert len(set(parts)) == len(parts) and {name for name in parts if name.session != f"s{missing}"} == set(parts)
    mixed, shuffled = random.Random(seed), list[Session]()
    for day in here:
        events = list(day.record.events)
        mixed.shuffle(events)
        shuffled.append(Record(events).session)
    mixed.shuffle(shuffled)
    events = list(keeper.record.events)
    mixed.shuffle(events)
    assert cases(GroupRecord(events).state, shuffled) == whole


def test_a_case_carried_twice_stands_as_it_was_carried_last() -> None:
    first = HalfDay("s1", 0)
    for title in ("before", "after"):
        first.write(CaseCarried(session="s0", scope="", title=title))
    assert [each.title for each in first.session.carried.cases] == ["after"]
    first.write(CaseContinued(session="s1", scope="nowhere", from_session="s0"))
    assert [each.why for each in first.session.refused] == ["unknown-case"]


def test_the_story_marks_the_words_that_stay_in_the_room_for_the_facilitator() -> None:
    first = HalfDay("s1", 0)
    name = first.choose("A departure: how to tell it?")
    first.inside("lead-taken-up", "Ask the head")
    first.inside("lead-taken-up", "Wait")
    for note in first.session.notes:
        if note.text != "Wait":
            first.do(keep_in_room, note.id)
    second = HalfDay("s2", 1, after(first))
    second.again(name)
    [case] = cases(Group(), marked_in_room([first.session, second.session]))
    told = [getattr(each.block, "text", "") for each in story(case, (), "en")]
    assert "Key question: “⌂ how to tell it?”" in told and "⌂ Ask the head" in told and "Wait" in told
    assert case_marked(case) == "⌂ A departure"
