"""A group as a text for an editor: what is read back is what was written, whatever people have typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gep_tui import locale
from gep_tui.catalogue.group_file import read_group_text
from gep_tui.domain.group.group_text import CycleText, DateText, GroupText, MemberText
from gep_tui.domain.stream.text import clean, one_line, same_name
from gep_tui.words.group_text import group_toml
from gep_tui.words.protocol_faults import sentence

TODAY = date(2026, 11, 29)

lines = st.text(max_size=8).map(one_line) | st.sampled_from(["'''", '"""', "\\", '"', "#", "[/]", "\u00a0: «\u00a0x"])
long = st.lists(lines, max_size=3).map(lambda each: "\n".join(filter(None, each)))
named = lines.filter(same_name)
days = st.dates(TODAY, date(2100, 1, 1))
people = st.lists(
    st.builds(
        MemberText, name=named, service=lines, function=lines, contact=lines, facilitates=st.booleans(),
        left=st.none() | days,
    ),
    max_size=3, unique_by=lambda each: same_name(each.name),
).map(lambda each: tuple(MemberText(**{**_fields(m), "id": f"a-{n}"}) for n, m in enumerate(each)))  # fmt: skip
planned = st.lists(
    st.builds(
        DateText, day=days, starts=st.sampled_from(["", "09:00", "14:30"]), minutes=st.integers(0, 720), place=lines
    ),
    max_size=3, unique_by=lambda each: each.day,
).map(lambda each: tuple(DateText(**{**_fields(d), "id": f"d-{n}"}) for n, d in enumerate(each)))  # fmt: skip
cycles = st.lists(
    st.builds(CycleText, begins=st.dates(date(2020, 1, 1), date(2100, 1, 1)), name=lines),
    max_size=2, unique_by=lambda each: each.begins,
).map(lambda each: tuple(CycleText(**{**_fields(c), "id": f"c-{n}"}) for n, c in enumerate(each)))  # fmt: skip
texts = st.builds(
    GroupText, name=named, organisation=lines, aims=st.lists(lines, max_size=3).map(tuple), charter=long,
    may_leave=long, members=people, cycles=cycles, dates=planned,
)  # fmt: skip


def _fields(part: MemberText | CycleText | DateText) -> dict[str, object]:
    return {name: getattr(part, name) for name in part.__struct_fields__}


def _plain(text: str) -> str:
    return clean(text).strip("\n")


@pytest.mark.parametrize("language", ["en", "fr"])
@given(texts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_text_is_read_back_as_it_was_written(language: str, tmp_path: Path, text: GroupText) -> None:
    locale.choose(language)
    path = tmp_path / "nord.toml"
    path.write_text(group_toml(text, TODAY), encoding="utf-8", newline="")
    read, faults = read_group_text(path, text, TODAY)
    assert faults == ()
    assert read is not None
    assert _plain(read.charter) == text.charter
    assert _plain(read.may_leave) == text.may_leave
    for field in ("name", "organisation", "aims", "members", "cycles", "dates"):
        assert getattr(read, field) == getattr(text, field)


BEFORE = GroupText(
    name="Nord", members=(MemberText(id="a-1", name="Léa"), MemberText(id="a-2", name="Karim")),
    dates=(DateText(id="d-1", day=date(2026, 11, 1)),),
)  # fmt: skip
RIGHT = group_toml(BEFORE, TODAY)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "Nord"', 'nme = "Nord"', "line 2, nme: unknown key; did you mean `name`?"),
        ('name = "Nord"', 'name = " "', "line 2, name: the text is empty"),
        ('name = "Nord"', "name = 3", "line 2, name: expected a text in quotes; found `3`"),
        ('name = "Nord"', 'name = "Nord', "line 2: a text does not end"),
        ('id = "a-2"', 'id = "a-1"', "line 34, members[2].id: the id `a-1` is given twice"),
        ('id = "a-2"', 'id = "x"', "line 34, members.x.id: `x` is no id of this group"),
        ('name = "Karim"', 'name = "LÉA"', "members.a-2.name: `LÉA` is in the list already"),
        ('name = "Karim"', 'name = ""', "members.a-2.name: the text is empty"),
        ("facilitates = false", 'facilitates = "no"', "members.a-1.facilitates: expected true or false; found"),
        ("facilitates = false", 'left = "2026-11-01"', "members.a-1.left: expected a day without quotes"),
        ("day = 2026-11-01", "day = 2026-11-02", "dates.d-1.day: `2026-11-02` is over; a session is planned for"),
        ("day = 2026-11-01", "day = 2026-11-31", "there is no such date or time"),
        ('starts = ""', 'starts = "25:00"', "dates.d-1.starts: `25:00` is not a clock time"),
        ("minutes = 0", "minutes = 9000", "d-1.minutes: `9000` does not fit; expected a whole number from 0 to 720"),
        ("aims = [", "aims = 3\nx = [", "x: unknown key"),
        ("aims = [", '\x00 = [', "there is a NUL character here"),
    ],
)  # fmt: skip
def test_each_fault_is_said_with_its_line_and_key(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "nord.toml"
    assert old in RIGHT
    path.write_text(RIGHT.replace(old, new, 1), encoding="utf-8")
    read, faults = read_group_text(path, BEFORE, TODAY)
    assert read is None
    assert any(said in sentence(fault) for fault in faults), [sentence(fault) for fault in faults]
    assert all(sentence(fault).startswith(str(path)) for fault in faults)


def test_two_sessions_at_one_time_are_a_fault_and_an_empty_text_is_none(tmp_path: Path) -> None:
    path = tmp_path / "nord.toml"
    path.write_text(RIGHT + "[[dates]]\nday = 2026-12-01\n" * 2, encoding="utf-8")
    _read, (fault,) = read_group_text(path, BEFORE, TODAY)
    assert "a session is planned for that day and time already" in sentence(fault)
    path.write_text(RIGHT + "[[cycles]]\nbegins = 2026-12-01\n" * 2, encoding="utf-8")
    _read, (fault,) = read_group_text(path, BEFORE, TODAY)
    assert "a cycle begins on that day already" in sentence(fault)
    path.write_text(" \n", encoding="utf-8")
    assert read_group_text(path, BEFORE, TODAY) == (None, ())


def test_a_group_without_anybody_shows_how_somebody_is_written() -> None:
    written = group_toml(GroupText(name="Nord"), TODAY)
    assert '# [[members]]\n# name = ""' in written
    assert "# [[dates]]\n# day = 2026-11-29" in written
