"""Every fault has its sentence: file, line, key, what is wrong, what is expected."""

from __future__ import annotations

import string
from pathlib import Path
from typing import get_args

import pytest

from gep_tui.catalogue.faults import Fault, FaultKind, FaultProblem
from gep_tui.catalogue.read import read_data
from gep_tui.locale import choose
from gep_tui.words import protocol_faults, toml
from gep_tui.words.protocol_faults import sentence


@pytest.fixture(autouse=True)
def _english() -> None:
    choose("en")


def said(text: str, name: str = "protocols/x.toml") -> list[str]:
    return [sentence(fault) for fault in read_data(Path(name), text.encode(), {"codev-6": ["short"]})[1]]


def test_every_problem_and_every_kind_has_words() -> None:
    assert {*protocol_faults._SENTENCES, "not-toml"} == set(get_args(FaultProblem))
    assert set(protocol_faults._KINDS) == set(get_args(FaultKind))
    assert set(protocol_faults._NEAR) <= set(protocol_faults._SENTENCES)


def test_no_sentence_asks_for_a_word_that_is_not_given() -> None:
    for template in (*protocol_faults._SENTENCES.values(), *protocol_faults._NEAR.values()):
        fields = {field for _, field, _, _ in string.Formatter().parse(template) if field is not None}
        assert fields <= {"found", "expected", "near", "lowest", "highest"}


GOOD = """\
id = "x"
name = { fr = "a", en = "a" }
source = { title = "a" }
[[phases]]
id = "account"
name = { fr = "a", en = "a" }
minutes = 5
mode = "open"
speakers = ["everyone"]
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("minutes = 5", "mintes = 5", "line 7, phases.account.mintes: unknown key; did you mean `minutes`?"),
        (
            "minutes = 5",
            'minutes = "5"',
            'line 7, phases.account.minutes: expected a number, a table; found `"5"`',
        ),
        (
            "minutes = 5",
            "minutes = 1440",
            "line 7, phases.account.minutes: `1440` is not a length; expected minutes above 0 and below 1440",
        ),
        (
            "minutes = 5",
            "",
            "line 4, phases.account.minutes: the phase has no length; "
            "give `minutes`, `per_turn_seconds` or `untimed = true`",
        ),
        ('"open"', '"opn"', "line 8, phases.account.mode: `opn` is not known here; did you mean `open`?"),
        (
            '["everyone"]',
            '["zzz"]',
            "line 9, phases.account.speakers[1]: no role `zzz` is declared; "
            "known here: `everyone`, `facilitator`, `previous-presenter`",
        ),
        ('id = "x"', 'id = "y"', "line 1, id: the id `y` is not the file’s name; expected `x`"),
        (
            'name = { fr = "a", en = "a" }',
            'name.fr = "a"',
            "line 2, name.en: is missing; expected: a text in quotes",
        ),
        (
            'id = "x"',
            'id = "x',
            "line 1: a text does not end; its last quote is missing, or there is a quote inside it",
        ),
    ],
    ids=range(9),
)
def test_a_fault_is_told_in_one_sentence(old: str, new: str, expected: str) -> None:
    assert said(GOOD.replace(old, new, 1)) == [f"protocols/x.toml, {expected}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x", "`=` is missing after a key"),
        ("x = ", "this is not a value; texts go in quotes, `true` and `false` in small letters"),
        ("x = True", "this is not a value; texts go in quotes, `true` and `false` in small letters"),
        ("x = 'l'écoute'", "the line should end here; a quote is missing, or one too many"),
        ("x = “a”", "this is not a value; texts go in quotes, `true` and `false` in small letters"),
        ("é = 1", "this is neither `key = value` nor `[table]`"),
        ("a.é = 1", "a key has plain letters, digits, `_` and `-`; others go in quotes"),
        ("x = 1\nx = 2", "this key or table is given twice"),
        ("[a]\n[a]", "this key or table is given twice"),
        ("x = {a = 1, a = 2}", "this key or table is given twice"),
        ("[a", "`]` is missing after the name of a table"),
        ("[[a]", "`]]` is missing after the name of a list of tables"),
        ("x = [1 2]", "a list does not end; `]` or a comma is missing"),
        (
            "x = {a = 1 b = 2}",
            "a table does not end; `}` or a comma is missing, or it goes over several lines",
        ),
        ('x = "C:\\dossier"', toml._ESCAPE),
        ('x = "\\ud800"', toml._ESCAPE),
        ('x = """a', toml._QUOTE),
        ("x = '''a", toml._QUOTE),
        ("x = 'a\n'", toml._QUOTE),
        ("x = 'a", toml._QUOTE),
        ('x = "a\x07"', "there is an invisible character in a text; leave it out"),
        ("x = 'a\x07'", "there is an invisible character here; leave it out"),
        ("x = 2025-02-30", "there is no such date or time"),
    ],
)
def test_what_the_parser_says_is_said_in_our_words(text: str, expected: str) -> None:
    (line,) = said(text)
    assert line.endswith(f": {expected}")


def test_a_file_as_a_whole_has_no_line() -> None:
    fault = Fault(path=Path("x.toml"), problem="not-found")
    assert sentence(fault) == "x.toml: there is no such file"


def test_what_a_file_says_reaches_no_terminal_unclean() -> None:
    text = GOOD.replace("minutes = 5", 'minutes = 5\n"\\u001b[2J\\n" = 1').replace('"everyone"', '"\\u202e\\u009b1m"')
    for line in said(text):
        assert line.isprintable()


def test_braces_in_a_file_are_not_taken_for_placeholders() -> None:
    (line,) = said(GOOD.replace('"open"', '"{found} {0}"'))
    assert "`{found} {0}`" in line
