"""What can be told from a command line before anything is loaded."""

from __future__ import annotations

import click
import pytest

from gep_tui.cli.program import commands
from gep_tui.cli.start.command_line import PEOPLE_COUNT, SCREENS
from gep_tui.cli.start.early import read
from gep_tui.live.rehearsal.invented_people import MOST, USUAL


def test_gep_alone_opens_a_screen() -> None:
    early = read([])
    assert early.screen
    assert early.title == "gep"


def test_home_and_language_stand_before_the_command() -> None:
    early = read(["--home", "/a", "--lang=fr", "run", "codev-6", "--people", "Léa, Karim", "--group=Nord"])
    assert (early.home, early.language, early.command, early.words) == ("/a", "fr", "run", ["codev-6"])
    assert early.options == {"--people": "Léa, Karim", "--group": "Nord"}
    assert early.title == "gep · codev-6 · Nord · Léa, Karim"


@pytest.mark.parametrize(
    "words",
    [
        ["sessions"],
        ["run", "--help"],
        ["run", "-h"],
        ["run", "a", "b"],
        ["run", "--people"],
        ["run", "--gruop", "x"],
        ["resume", "--rehearsal=yes"],
        ["rehearse", "--speed", "fast"],
        ["rehearse", "--speed", "nan"],
        ["rehearse", "--speed=0"],
        ["rehearse", "--people-count", "-3"],
        ["--version"],
        ["--home"],
        ["--bogus", "run"],
        ["nonsense"],
    ],
)
def test_what_is_not_understood_is_left_to_click(words: list[str]) -> None:
    assert not read(words).screen


def test_language_and_home_are_known_even_where_click_has_the_word() -> None:
    early = read(["--lang", "fr", "--home", "/a", "show", "--bogus"])
    assert (early.language, early.home) == ("fr", "/a")


def test_click_knows_the_same_options() -> None:
    group = commands()
    context = click.Context(group)
    for name in SCREENS:
        command = group.get_command(context, name) if name else None
        if command is not None:
            options = [param for param in command.params if isinstance(param, click.Option)]
            flags = {option.opts[0]: option.is_flag for option in options}
            assert flags == {each.name: each.flag for each in SCREENS[name]}


def test_a_rehearsal_has_as_many_people_as_can_be_invented() -> None:
    assert (PEOPLE_COUNT.default, PEOPLE_COUNT.high) == (USUAL, MOST)
