"""A group: what is said of it, its members, its dates, its sessions. Every change can be taken back."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, time
from typing import Any

import msgspec
import pytest
from acts import TODAY, Keeper, in_days, north
from hypothesis import given
from hypothesis import strategies as st
from play import TEN

from gep_tui.domain.carried.follow_up import CommitmentState, NoteName
from gep_tui.domain.group import refusals as no
from gep_tui.domain.group.decisions import about, dates, following, members, sessions, topics, undoing
from gep_tui.domain.group.events import GroupChanged, GroupOpened, MemberAdded, MemberChanged
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.purging.group_remains import group_remains
from gep_tui.domain.group.purging.group_wish import GroupWish
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.erasing import united
from gep_tui.domain.stream.event import Event


def test_what_is_said_of_a_group_is_cleaned_and_only_what_changes_is_written() -> None:
    keeper = north()
    event = keeper.do(
        about.change_group, name="Équipe  Nord", aims=["know-how", "", "know-how", "mieux accueillir\n"],
        charter=["Ce qui est dit ici reste ici", " "],
    )  # fmt: skip
    assert (event.name, event.organisation, event.may_leave) == (None, None, None)
    assert keeper.group.aims == ("know-how", "mieux accueillir")
    assert keeper.group.charter == ("Ce qui est dit ici reste ici",)
    assert keeper.try_(about.change_group, name=" Équipe Nord ") == no.SameInGroup()
    assert keeper.try_(about.change_group, name="\u200b ") == no.NamelessGroup()


def test_a_charter_of_200_lines_is_kept_line_for_line() -> None:
    keeper = north()
    lines = [f"règle {number} [/]" for number in range(200)]
    keeper.do(about.change_group, charter=lines)
    assert list(keeper.group.charter) == lines


def test_a_member_is_one_for_life_whatever_the_name() -> None:
    keeper = north()
    lea = keeper.do(members.add_member, "Léa  Martin", service="Accueil").key
    keeper.do(members.change_member, lea, name="Léa Petit", contact="lea@example.org")
    member = keeper.group.member(lea)
    assert member is not None
    assert (member.name, member.service, member.contact) == ("Léa Petit", "Accueil", "lea@example.org")
    assert member.joined == TODAY
    assert keeper.try_(members.add_member, "léa petit") == no.MemberTwice(name="Léa Petit")
    assert keeper.try_(members.add_member, " ") == no.NamelessGroup()
    assert keeper.try_(members.change_member, lea, name="Léa Petit") == no.SameInGroup()
    assert keeper.try_(members.change_member, "nobody", name="x") == no.UnknownMember(member="nobody")


def test_a_member_leaves_and_comes_back() -> None:
    keeper = north()
    lea = keeper.do(members.add_member, "Léa").key
    keeper.do(members.leave_group, lea)
    assert keeper.group.present_members == ()
    assert keeper.try_(members.leave_group, lea) == no.HasLeft(name="Léa")
    keeper.do(members.return_to_group, lea)
    assert [member.id for member in keeper.group.present_members] == [lea]
    assert keeper.try_(members.return_to_group, lea) == no.HasNotLeft(name="Léa")


def test_one_person_entered_on_two_laptops_is_made_one_and_a_guest_keeps_who_he_was() -> None:
    keeper = north()
    there = keeper.other("paul")
    first = keeper.do(members.add_member, "Léa", service="Accueil").key
    second = there.do(members.add_member, "Léa M.", contact="l@x", session="s1", person="p3").key
    keeper.read(there)
    keeper.do(members.merge_members, first, second)
    group = keeper.group
    assert [(member.id, member.service, member.contact) for member in group.members] == [(first, "Accueil", "l@x")]
    assert group.was_guest == {("s1", "p3"): first}
    assert group.member(second) == group.member(first)
    assert keeper.try_(members.merge_members, second, first) == no.SameInGroup()
    keeper.undo()
    assert [member.id for member in keeper.group.members] == [first, second]


def test_a_guest_of_several_sessions_is_one_person_in_all_of_them_whatever_name_they_have_later() -> None:
    keeper = north()
    there = (("s1", "p4"), ("s2", "p2"))
    nora = keeper.do(members.add_member, "Nora", session="s3", person="p9", before=there).key
    keeper.do(members.change_member, nora, name="Nora Klein")
    assert keeper.group.was_guest == dict.fromkeys((*there, ("s3", "p9")), nora)
    ones = [group_remains(keeper.record, GroupWish(guests=[each]), TEN)[0] for each in there]
    both = united(*ones)
    assert GroupRecord([*keeper.record.events[:1], both]).state.was_guest == {("s3", "p9"): nora}


def test_dates_are_planned_moved_and_dropped() -> None:
    keeper = north()
    days = list(dates.every(4, in_days(7), 3, but=[in_days(35)]))
    assert days == [in_days(7), in_days(63)]
    for day in days:
        keeper.do(dates.plan_date, day, time(9, 0), 210, "Salle 2")
    first, second = keeper.group.dates
    assert keeper.try_(dates.plan_date, first.day, time(9, 0)) == no.AlreadyPlanned(day=first.day)
    assert keeper.try_(dates.plan_date, in_days(-1)) == no.DateIsPast(day=in_days(-1))
    keeper.do(dates.move_date, second.id, day=in_days(3))
    assert [each.id for each in keeper.group.dates] == [second.id, first.id]
    assert keeper.group.dates[0].place == "Salle 2"
    assert keeper.try_(dates.move_date, second.id, day=in_days(3)) == no.SameInGroup()
    keeper.do(dates.drop_date, first.id)
    assert [each.id for each in keeper.group.dates] == [second.id]
    assert keeper.try_(dates.drop_date, first.id) == no.UnknownDate()


def test_a_series_ends_with_the_calendar_and_a_slip_of_a_digit_plans_no_centuries() -> None:
    assert list(dates.every(4, date(9999, 12, 20), 5)) == [date(9999, 12, 20)]
    assert len(list(dates.every(1, TODAY, 4000))) == dates.MOST_DATES


def test_a_day_belongs_to_the_cycle_that_began_last() -> None:
    keeper = north()
    keeper.do(dates.begin_cycle, in_days(-400), "Première année")
    keeper.do(dates.begin_cycle, in_days(-30), "Deuxième année")
    assert keeper.try_(dates.begin_cycle, in_days(-30)) == no.CycleBegins(day=in_days(-30))
    cycles = [keeper.group.cycle_on(in_days(days)) for days in (-500, -400, -31, -30)]
    names = [cycle and cycle.name for cycle in cycles]
    assert names == [None, "Première année", "Première année", "Deuxième année"]


def test_sessions_are_taken_in_or_left_out_and_the_later_word_counts() -> None:
    keeper = north()
    keeper.do(sessions.take_in, ["s1", "s2", "s1"])
    keeper.do(sessions.leave_out, ["s2"])
    assert (keeper.group.taken_in, keeper.group.left_out) == ({"s1"}, {"s2"})
    assert keeper.try_(sessions.take_in, ["s1"]) == no.SameInGroup()


def test_a_group_begins_once_and_its_beginning_is_not_taken_back() -> None:
    keeper = north()
    keeper.write(GroupOpened(id="other", name="Another"))
    assert (keeper.group.id, keeper.group.name) == ("north", "Équipe Nord")
    assert [each.why for each in keeper.group.refused] == ["already-open"]
    assert keeper.try_(undoing.undo) == no.NothingDone()


#: Decisions on subjects chosen by number, so that a failing script can be shortened.
MOVES: dict[str, Callable[[Keeper, int], Any]] = {
    "add": lambda k, n: k.try_(members.add_member, f"Person {n}"),
    "rename": lambda k, n: k.try_(members.change_member, _member(k, n), name=f"Name {n}"),
    "leave": lambda k, n: k.try_(members.leave_group, _member(k, n)),
    "back": lambda k, n: k.try_(members.return_to_group, _member(k, n)),
    "merge": lambda k, n: k.try_(members.merge_members, _member(k, n), _member(k, n + 1)),
    "charter": lambda k, n: k.try_(about.change_group, charter=[f"rule {n}"], name=f"Group {n}"),
    "plan": lambda k, n: k.try_(dates.plan_date, in_days(n)),
    "move": lambda k, n: k.try_(dates.move_date, _date(k, n), day=in_days(n)),
    "drop": lambda k, n: k.try_(dates.drop_date, _date(k, n)),
    "cycle": lambda k, n: k.try_(dates.begin_cycle, in_days(-n)),
    "recycle": lambda k, n: k.try_(dates.change_cycle, _cycle(k, n), begins=in_days(-n), name=f"cycle {n}"),
    "uncycle": lambda k, n: k.try_(dates.drop_cycle, _cycle(k, n)),
    "take": lambda k, n: k.try_(sessions.take_in, [f"s{n}"]),
    "omit": lambda k, n: k.try_(sessions.leave_out, [f"s{n}"]),
    "follow": lambda k, n: k.try_(following.follow, NoteName("s1", f"n{n}"), CommitmentState(), "done", f"word {n}"),
    "topic": lambda k, n: k.try_(topics.add_topic, f"topic {n}"),
    "off": lambda k, n: k.try_(topics.drop_topic, k.group.topics[n % len(k.group.topics)].id if k.group.topics else ""),
    "undo": lambda k, n: k.group.done and k.undo(),
    "redo": lambda k, n: k.group.undone and k.redo(),
}
scripts = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(sorted(MOVES)), st.integers(0, 4), st.booleans()), max_size=14
)


def _member(keeper: Keeper, number: int) -> str:
    there = keeper.group.members
    return there[number % len(there)].id if there else "nobody"


def _cycle(keeper: Keeper, number: int) -> str:
    there = keeper.group.cycles
    return there[number % len(there)].id if there else "none"


def _date(keeper: Keeper, number: int) -> str:
    there = keeper.group.dates
    return there[number % len(there)].id if there else "none"


def _played(script: list[tuple[int, str, int, bool]]) -> list[Keeper]:
    """Return three people at three laptops who have done so; now and then one reads another's."""
    keeper = north()
    hands = [keeper, keeper.other("paul"), keeper.other("zoe")]
    for who, move, number, reads in script:
        if reads:
            hands[who].read(hands[(who + 1) % 3])
        MOVES[move](hands[who], number)
    return hands


def _as_told(group: Group) -> dict[str, Any]:
    return {
        name: getattr(group, name)
        for name in group.__struct_fields__
        if name not in ("done", "undone", "last", "last_at", "refused")
    }


@given(scripts, st.integers(0, 99))
def test_a_group_is_the_same_in_any_order_of_reading(script: list[tuple[int, str, int, bool]], seed: int) -> None:
    hands = _played(script)
    events = [event for hand in hands for event in hand.record.events]
    whole = GroupRecord(events)
    random.Random(seed).shuffle(events)
    one_by_one = GroupRecord()
    for event in events:
        one_by_one.add((event,))
    assert one_by_one.state == whole.state


@given(scripts)
def test_all_changes_can_be_taken_back_and_given_back(script: list[tuple[int, str, int, bool]]) -> None:
    keeper = north()
    begin = _as_told(keeper.group)
    for _who, move, number, _reads in script:
        MOVES[move](keeper, number)
    before, changes = _as_told(keeper.group), len(keeper.group.done)
    for _ in range(changes):
        keeper.undo()
    assert _as_told(keeper.group) == begin
    for _ in range(changes):
        keeper.redo()
    assert _as_told(keeper.group) == before


nonsense = st.text(max_size=5)


@given(st.lists(st.one_of(
    st.builds(MemberAdded, name=nonsense, session=nonsense, person=nonsense),
    st.builds(MemberChanged, member=nonsense, name=st.none() | nonsense),
    st.builds(GroupChanged, name=st.none() | nonsense, charter=st.none() | st.tuples(nonsense)),
    st.builds(GroupOpened, id=nonsense, name=nonsense),
), max_size=12))  # fmt: skip
def test_any_events_at_all_make_a_group(events: list[Event]) -> None:
    stamped = [msgspec.structs.replace(event, writer="w", seq=seq) for seq, event in enumerate(events, 1)]
    group = GroupRecord(stamped).state
    assert len(group.members) == sum(isinstance(event, MemberAdded) for event in events)


@pytest.mark.parametrize("decision", [members.leave_group, members.return_to_group])
def test_whoever_is_not_a_member_is_refused(decision: Callable[..., Any]) -> None:
    assert north().try_(decision, "nobody") == no.UnknownMember(member="nobody")
