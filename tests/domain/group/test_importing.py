"""A list beside a group: whoever is in it is new, known or changed, and nobody twice."""

from __future__ import annotations

from typing import Any

from acts import Keeper, in_days, north
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.group.decisions import members
from gep_tui.domain.group.importing import MemberRow, compared, taken_over
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import same_name


def took(keeper: Keeper, rows: list[MemberRow]) -> list[Any]:
    return [keeper.try_(decision) for decision in taken_over(compared(keeper.group, rows))]


def test_only_what_a_list_says_is_changed() -> None:
    keeper = north()
    lea = keeper.do(members.add_member, "Léa", service="Accueil", contact="06").key
    told = compared(keeper.group, [MemberRow(name="léa ", service="Accueil"), MemberRow(name="Zoé")])
    assert [each.name for each in told.known] == ["Léa"]
    took(keeper, [MemberRow(name="LÉA", function="cadre"), MemberRow(name="Zoé", left=in_days(-1), tells_left=True)])
    member = keeper.group.member(lea)
    assert member is not None
    assert (member.service, member.function, member.contact) == ("Accueil", "cadre", "06")
    assert [(each.name, each.left) for each in keeper.group.members] == [("Léa", None), ("Zoé", in_days(-1))]


def test_who_has_left_stays_so_unless_the_list_tells_who_has_left() -> None:
    keeper = north()
    lea = keeper.do(members.add_member, "Léa").key
    keeper.do(members.leave_group, lea)
    told = compared(keeper.group, [MemberRow(name="Léa")])
    assert [each.name for each in told.gone] == ["Léa"]
    assert took(keeper, [MemberRow(name="Léa")]) == []
    took(keeper, [MemberRow(name="Léa", tells_left=True)])
    assert len(keeper.group.present_members) == 1


names = st.sampled_from(["Léa", "lea", " LÉA", "Zoé Petit", "Petit Zoé", "\u200b", "Z. Petit", "", "Karim"]) | st.text()
texts = st.none() | st.text(max_size=3)
rows = st.lists(
    st.builds(
        MemberRow, name=names, service=texts, function=texts, contact=texts, facilitates=st.none() | st.booleans(),
        left=st.none() | st.just(in_days(-3)), tells_left=st.booleans(),
    ),
    max_size=8,
)  # fmt: skip


@given(rows, rows)
def test_a_list_that_was_taken_over_brings_nothing_new_and_is_never_refused(
    first: list[MemberRow], second: list[MemberRow]
) -> None:
    keeper = north()
    took(keeper, first)
    assert not any(isinstance(each, Refusal) for each in took(keeper, second))
    told = compared(keeper.group, second)
    assert (told.new, [each for each in told.changed if each.fields]) == ((), [])
    alike = [same_name(each.name) for each in keeper.group.members]
    assert len(alike) == len(set(alike))
