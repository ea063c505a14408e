"""What is told of a command line before anything is loaded."""

from __future__ import annotations

import click
import pytest

from gep_tui.cli.program import commands
from gep_tui.cli.start.early import SCREENS, read


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
            assert {option.opts[0]: not option.is_flag for option in options} == SCREENS[name]
