"""The scanner names the line of every key that tomllib reads, whatever the layout."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gep_tui.catalogue.faults import Keys
from gep_tui.catalogue.lines import DEEPEST, line_of, lines_of_keys

BUILT_IN = sorted((Path(__file__).parents[2] / "protocols").rglob("*.toml"))

LAYOUTS = '''id = "x" # comment with = and [brackets]
name.fr = "a"
name.en = """
[not.a.table]
key = 1""\\"
"""
source = { title = "a, b = {c}", more = [1, { u = 2 }] }
"quoted key" . 'second' = 1

[roles.presenter]   # who
count = { min = [
  1 ], max = 2 }
[[phases]]
id = 'a # b'
extension = [ # why
  4,

  [ 2.5, 1979-05-27 07:32:00.5 ],
]
say.open.fr = \'\'\'it's ''fine''\'\'\'
[phases.minutes]
target = -1.5e3
[[phases]]
[[phases.inner]]
x = +inf
[[phases.inner]]
"t\\u0061b" = 07:32:00
[last]'''

EXPECTED = {
    ("id",): 1,
    ("name",): 2,
    ("name", "en"): 3,
    ("source",): 7,
    ("source", "title"): 7,
    ("source", "more", 1, "u"): 7,
    ("quoted key", "second"): 8,
    ("roles", "presenter"): 10,
    ("roles", "presenter", "count", "max"): 12,
    ("phases",): 13,
    ("phases", 0): 13,
    ("phases", 0, "id"): 14,
    ("phases", 0, "extension"): 15,
    ("phases", 0, "extension", 0): 16,
    ("phases", 0, "extension", 1): 18,
    ("phases", 0, "extension", 1, 1): 18,
    ("phases", 0, "say", "open", "fr"): 20,
    ("phases", 0, "minutes"): 21,
    ("phases", 0, "minutes", "target"): 22,
    ("phases", 1): 23,
    ("phases", 1, "inner", 0): 24,
    ("phases", 1, "inner", 0, "x"): 25,
    ("phases", 1, "inner", 1): 26,
    ("phases", 1, "inner", 1, "tab"): 27,
    ("last",): 28,
}


def ways(value: Any, at: Keys = ()) -> set[Keys]:
    """Return the path to every key and list element that has a line in a parsed text."""
    items = value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    found = {at} if at else set()
    for key, inner in items:
        if len(at) < DEEPEST:
            found |= ways(inner, (*at, key))
    return found


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_layout_of_toml_gives_the_line_of_each_key(ending: str) -> None:
    text = LAYOUTS.replace("\n", ending)
    lines = lines_of_keys(text)
    assert {keys: lines.get(keys) for keys in EXPECTED} == EXPECTED
    assert set(lines) == ways(tomllib.loads(text))


def test_a_key_that_is_not_there_gets_the_line_of_what_should_hold_it() -> None:
    lines = lines_of_keys('id = "x"\n[[phases]]\nid = "a"\n')
    assert line_of(lines, ("phases", 0, "mode")) == 2
    assert line_of(lines, ("source",)) is None


def test_an_endless_key_takes_no_endless_memory() -> None:
    lines = lines_of_keys(".".join("a" * 20_000) + " = 1\nb = 2\n")
    assert lines[("b",)] == 2
    assert len(lines) == DEEPEST + 1


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
def test_every_key_of_the_built_in_files_stands_on_the_line_it_is_said_to_stand_on(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = lines_of_keys(text)
    assert set(lines) == ways(tomllib.loads(text))
    written = text.split("\n")
    for keys, line in lines.items():
        if isinstance(keys[-1], str):
            assert keys[-1] in written[line - 1]


SCALARS = st.sampled_from(
    ["1", "-1.5", "+inf", "true", '"a = [b]"', "'{#'", "1979-05-27 07:32:00.5", '"\\"]"', '""', "''"]
)
LONG = st.sampled_from(['"""\nk = 1\n[t]\n"""', "'''\n'a'\n[[t]]'''", '""" "" """""', '"""a\\\n  b"""'])
INLINE = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[" + ", ".join(items) + "]"),
        st.lists(inner, max_size=3).map(lambda items: "[ # ]\n" + "".join(f" {i}, # ,\n" for i in items) + "]"),
        st.lists(inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"k{place}.'x' = {item}" for place, item in enumerate(items)) + "}"
        ),
    ),
    max_leaves=5,
)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[Keys, int]]:
    """Return a TOML text of many layouts, and the lines of its keys as noted while it was written."""
    written: list[str] = []
    lines: dict[Keys, int] = {}
    table: Keys = ()
    tables = 0
    for number in range(draw(st.integers(0, 8))):
        here = sum(line.count("\n") + 1 for line in written) + 1
        what = draw(st.sampled_from(["blank", "comment", "key", "long", "dotted", "table", "list"]))
        key = f"k{number}"
        if what == "blank":
            written.append(draw(st.sampled_from(["", "  ", "\t"])))
        elif what == "comment":
            written.append('# x = [ """')
        elif what == "key":
            written.append(f"{key} = {draw(INLINE)} # =")
            lines[(*table, key)] = here
        elif what == "long":
            written.append(f'  "{key}"={draw(LONG)}')
            lines[(*table, key)] = here
        elif what == "dotted":
            written.append(f"{key} . 'a b'.c = {draw(SCALARS)}")
            lines |= {(*table, key): here, (*table, key, "a b", "c"): here}
        elif what == "table":
            table = (f"t{number}", "inner")
            written.append(f"[ t{number}.inner ] # ]")
            lines |= {table: here, table[:1]: here}
        else:
            table = ("list", tables)
            lines[table] = here
            lines.setdefault(("list",), here)
            tables += 1
            written.append("[[list]]")
    return "\n".join(written), lines


@given(documents(), st.sampled_from(["\n", "\r\n"]))
def test_generated_texts_have_their_keys_where_their_writer_put_them(
    document: tuple[str, dict[Keys, int]], ending: str
) -> None:
    text, expected = document
    text = text.replace("\n", ending)
    lines = lines_of_keys(text)
    assert set(lines) == ways(tomllib.loads(text))
    assert {keys: lines[keys] for keys in expected} == expected


@given(st.text(alphabet="ab[]{}=,.#\"'\\\n \t1", max_size=60))
@settings(max_examples=400)
def test_a_text_that_is_no_toml_raises_nothing(text: str) -> None:
    lines = lines_of_keys(text)
    try:
        parsed = tomllib.loads(text)
    except ValueError:
        return
    assert set(lines) == ways(parsed)
