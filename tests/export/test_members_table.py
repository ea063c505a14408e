"""The table of members: whatever stands in it is read back equal, in either language."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui import locale
from gep_tui.domain.group.state import Member
from gep_tui.domain.stream.text import one_line
from gep_tui.export.members_table import members_table, read_members_table

lines = st.text(max_size=12).map(one_line) | st.sampled_from(["=1", "'=1", "''-x", '"', '" -', "a;=b", "@", "1. x"])
days = st.none() | st.dates(date(1900, 1, 1), date(2200, 1, 1))
people = st.lists(
    st.builds(
        Member, id=st.just(""), name=lines.filter(bool), service=lines, function=lines, contact=lines,
        facilitates=st.booleans(), joined=days, left=days,
    ),
    max_size=4,
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr"])
@given(people)
def test_a_table_is_read_back_equal(language: str, members: list[Member]) -> None:
    locale.choose(language)
    rows = read_members_table(members_table(members))
    assert rows is not None
    assert [
        Member(
            id="", name=row.name, service=row.service or "", function=row.function or "", contact=row.contact or "",
            facilitates=bool(row.facilitates), joined=row.joined, left=row.left,
        )
        for row in rows
    ] == members  # fmt: skip


@pytest.mark.parametrize("text", ["", "Name;Service\nLéa;x\n", '"', "x" * 200_000, '"' + "x;" * 200_000, "Léa\nZoé"])
def test_another_list_is_none_of_ours(text: str) -> None:
    assert read_members_table(text) is None


def test_a_naughty_string_in_every_cell_comes_back(naughty: list[str]) -> None:
    members = [
        Member(id="", name=one_line(each), service=one_line(each), function=one_line(each), contact=one_line(each))
        for each in naughty
        if one_line(each)
    ]
    rows = read_members_table(members_table(members))
    assert rows is not None
    assert [row.name for row in rows] == [member.name for member in members]
    assert [row.contact for row in rows] == [member.contact for member in members]
