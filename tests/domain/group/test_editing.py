"""An edited text beside a group that others change meanwhile: only fields that were edited are written, none undone."""

from __future__ import annotations

from datetime import time
from typing import Any

import msgspec
from acts import TODAY, Keeper, in_days, north
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.group.decisions import about, dates, members
from gep_tui.domain.group.edited_again import again
from gep_tui.domain.group.editing import GroupEdit, edit, leaving
from gep_tui.domain.group.group_text import CycleText, DateText, GroupText, MemberText, text_of
from gep_tui.domain.stream.refusal import Refusal

replace = msgspec.structs.replace


def text(keeper: Keeper) -> GroupText:
    return text_of(keeper.group, TODAY)


def write(keeper: Keeper, told: GroupEdit) -> list[Any]:
    return [keeper.try_(decision) for decision in told.decisions]


def some() -> Keeper:
    """A group of three with three dates, four weeks apart."""
    keeper = north()
    for name in ("Léa", "Karim", "Zoé"):
        keeper.do(members.add_member, name)
    for day in dates.every(4, in_days(7), 3):
        keeper.do(dates.plan_date, day)
    return keeper


def test_what_was_not_edited_writes_nothing_and_blanks_are_no_edit() -> None:
    keeper = some()
    before = text(keeper)
    assert edit(before, before, before) == GroupEdit()
    blank = replace(before, charter=" \n\n", organisation=" ", aims=("",), may_leave="\n")
    assert edit(before, blank, before) == GroupEdit()


def test_edits_of_different_fields_go_together_and_one_of_the_same_field_stays_theirs() -> None:
    keeper = some()
    before = text(keeper)
    lea = before.members[0]
    mine = replace(
        before, organisation="CCAS", charter="a\n b ",
        members=(replace(lea, service="Accueil", contact="06"), *before.members[1:]),
    )  # fmt: skip
    keeper.do(about.change_group, charter=["c"], may_leave="rien")
    keeper.do(members.change_member, lea.id, contact="l@x", function="cadre")
    told = edit(before, mine, text(keeper))
    assert not any(isinstance(each, Refusal) for each in write(keeper, told))
    group, member = keeper.group, keeper.group.members[0]
    assert (group.organisation, group.charter, group.may_leave) == ("CCAS", ("c",), "rien")
    assert (member.service, member.contact, member.function) == ("Accueil", "l@x", "cadre")
    assert [(each.name, each.field, each.yours, each.theirs) for each in told.clashes] == [
        ("", "charter", "a\n b ", "c"), ("Léa", "contact", "06", "l@x"),
    ]  # fmt: skip
    next_text = again(text(keeper), told.clashes, ())
    write(keeper, edit(text(keeper), next_text, text(keeper)))
    assert (keeper.group.charter, keeper.group.members[0].contact) == (("a", "b"), "06")


def test_the_same_edit_on_two_laptops_is_no_clash() -> None:
    keeper = some()
    before = text(keeper)
    keeper.do(about.change_group, name="Nord")
    assert edit(before, replace(before, name=" Nord"), text(keeper)) == GroupEdit()


def test_who_is_taken_out_is_asked_about_and_who_is_new_comes_last() -> None:
    keeper = some()
    before = text(keeper)
    new = MemberText(name="Paul", service="Accueil", facilitates=True, left=in_days(-1))
    told = edit(before, replace(before, members=(new, *before.members[1:])), before)
    assert [each.name for each in told.missing] == ["Léa"]
    write(keeper, told)
    assert [(each.name, each.left) for each in keeper.group.members][2:] == [("Zoé", None), ("Paul", in_days(-1))]
    assert len(keeper.group.present_members) == 3, "nobody has left before that is said"
    write(keeper, GroupEdit(decisions=tuple(leaving(told.missing))))
    assert [each.name for each in keeper.group.present_members] == ["Karim", "Zoé"]


def test_a_whole_series_is_shifted_and_a_date_that_others_dropped_is_told() -> None:
    keeper = some()
    before = text(keeper)
    for weeks in (4, -4):
        there = text(keeper)
        later = tuple(replace(each, day=each.day + (in_days(7 * weeks) - TODAY), starts="9h") for each in there.dates)
        later = tuple(each for each in later if each.day >= TODAY)
        told = edit(there, replace(there, dates=later), there)
        assert not any(isinstance(each, Refusal) for each in write(keeper, told))
        assert [each.day for each in keeper.group.dates] == [each.day for each in later]
    first = keeper.group.dates[0].id
    keeper.do(dates.drop_date, first)
    mine = replace(before, dates=(replace(before.dates[0], place="Salle 2"), *before.dates[1:]))
    told = edit(before, mine, text(keeper))
    assert [each.id for each in told.gone] == [first]


def test_a_time_is_taken_from_a_date_and_a_date_is_added() -> None:
    keeper = some()
    for starts in ("09:00", ""):
        before = text(keeper)
        news = replace(before.dates[0], starts=starts)
        write(keeper, edit(before, replace(before, dates=(news, *before.dates[1:])), before))
        assert text(keeper).dates[0].starts == starts
    before = text(keeper)
    more = (*before.dates, DateText(day=in_days(1), starts="14h30", minutes=90, place="B"))
    write(keeper, edit(before, replace(before, dates=more), before))
    assert text(keeper).dates[0] == DateText(
        id=text(keeper).dates[0].id, day=in_days(1), starts="14:30", minutes=90, place="B"
    )


def test_what_was_refused_stands_in_the_next_text() -> None:
    keeper = some()
    before = text(keeper)
    lea, *others = before.members
    taken = before.dates[1].day
    mine = replace(
        before,
        members=(replace(lea, name="Anne"), *others, MemberText(name="Paul", service="B")),
        dates=(replace(before.dates[0], day=in_days(2)), *before.dates[1:], DateText(day=in_days(3), starts="9:00")),
    )
    for name in ("anne", "paul"):
        keeper.do(members.add_member, name)
    keeper.do(dates.plan_date, in_days(2))
    keeper.do(dates.plan_date, in_days(3), time(9, 0))
    told = edit(before, mine, text(keeper))
    answers = write(keeper, told)
    refused = [decision for decision, each in zip(told.decisions, answers, strict=True) if isinstance(each, Refusal)]
    assert len(refused) == 4
    now = text(keeper)
    next_text = again(now, (), refused)
    assert next_text.members[0] == replace(now.members[0], name="Anne")
    assert next_text.members[-1] == MemberText(name="Paul", service="B")
    assert next(each.day for each in next_text.dates if each.id == before.dates[0].id) == in_days(2)
    assert next_text.dates[-1] == DateText(day=in_days(3), starts="09:00")
    assert taken in [each.day for each in next_text.dates]


values = st.sampled_from(["", "a", "b", "c"])
fields = st.fixed_dictionaries({}, optional=dict.fromkeys(("organisation", "may_leave", "charter"), values))


def as_decision(given_: dict[str, str]) -> dict[str, Any]:
    return {key: value.split("\n") if key == "charter" else value for key, value in given_.items()}


@given(fields, fields, fields)
def test_nothing_that_others_wrote_is_undone_and_all_else_of_mine_is_written(
    first: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    keeper = north()
    keeper.try_(about.change_group, **as_decision(first))
    before = text(keeper)
    keeper.try_(about.change_group, **as_decision(theirs))
    now = text(keeper)
    told = edit(before, replace(before, **mine), now)
    write(keeper, told)
    end, clashing = text(keeper), {each.field for each in told.clashes}
    for field in ("organisation", "may_leave", "charter"):
        old, wanted, there = getattr(before, field), mine.get(field, getattr(before, field)), getattr(now, field)
        expected = there if wanted == old or there != old else wanted
        assert getattr(end, field) == expected
        assert (field in clashing) == (wanted != old and there != old and wanted != there)


def test_cycles_are_begun_changed_and_taken_off_and_two_that_change_places_are_in_nobodys_way() -> None:
    keeper = some()
    for days, name in ((-400, "Une"), (-200, "Deux"), (-100, "Erreur")):
        keeper.do(dates.begin_cycle, in_days(days), name)
    before = text(keeper)
    one, two, _slip = before.cycles
    new = CycleText(begins=in_days(30), name="Trois")
    cycles = (replace(one, begins=in_days(-200)), replace(two, begins=in_days(-150), name="Deuxième"), new)
    refused = [
        each
        for each in write(keeper, edit(before, replace(before, cycles=cycles), before))
        if isinstance(each, Refusal)
    ]
    assert refused == []
    there = [(cycle.begins, cycle.name) for cycle in keeper.group.cycles]
    assert there == [(in_days(-200), "Une"), (in_days(-150), "Deuxième"), (in_days(30), "Trois")]
    for _ in range(4):
        keeper.undo()
    assert text(keeper) == before


def test_a_cycle_that_two_people_name_at_once_stays_as_the_other_has_it() -> None:
    keeper = some()
    cycle = keeper.do(dates.begin_cycle, in_days(-10), "Une").key
    before = text(keeper)
    keeper.do(dates.change_cycle, cycle, name="Théirs")
    after = replace(before, cycles=(replace(before.cycles[0], name="Mine"),))
    told = edit(before, after, text(keeper))
    assert (told.decisions, [(each.field, each.yours) for each in told.clashes]) == ((), [("name", "Mine")])
    assert again(text(keeper), told.clashes, ()).cycles[0].name == "Mine"
    keeper.do(dates.drop_cycle, cycle)
    assert edit(before, after, text(keeper)).gone == after.cycles
    assert keeper.try_(dates.drop_cycle, cycle) == keeper.try_(dates.change_cycle, cycle, name="x")
