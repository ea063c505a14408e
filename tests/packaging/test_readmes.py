"""What the READMEs promise is there: keys, commands and settings, the same in both languages."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import click
import msgspec
import pytest
from markdown_it import MarkdownIt

from gep_tui.cli.program import commands
from gep_tui.store.library.settings import Settings
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.desk.user_keys import SIGNS

PRINTED = {name: sign for sign, name in SIGNS.items()}

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.fr.md")

#: Words in the tables that are keys: the digits, and the signs on their keys on a French keyboard.
DIGITS = set("0123456789") | set("&é\"'(-è_ç")


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def keys_in_tables(text: str) -> set[str]:
    """Return the keys that stand in the tables of the keys of the live screen."""
    tables = text.partition("| `n` ")[2].partition("\n## ")[0]
    rows = [line for line in ("| `n` " + tables).splitlines() if line.startswith("|")]
    found = [key for row in rows for quoted in re.findall(r"`([^`]+)`", row) for key in quoted.split()]
    return {key for key in found if len(key) == 1} - DIGITS


@pytest.mark.parametrize("name", READMES)
def test_every_key_of_the_live_screen_is_in_the_tables_and_no_other(name: str) -> None:
    shown = keys_in_tables(page(name))
    declared = [{PRINTED.get(key, key) for key in action.keys} for action in LIVE if action.keys]
    missing = [keys for keys in declared if not keys & shown]
    assert not missing
    assert shown <= set().union(*declared)


def test_both_tell_of_the_same_keys_settings_and_signs() -> None:
    english, french = (page(name) for name in READMES)
    assert keys_in_tables(english) == keys_in_tables(french)
    assert settings_in(english) == settings_in(french)


def settings_in(text: str) -> set[str]:
    """Return the names of the settings in the example."""
    example = text.partition("```toml\n")[2].partition("```")[0]
    return set(re.findall(r"^(\w+) =", example.partition("[keys]")[0], re.M))


@pytest.mark.parametrize("name", READMES)
def test_what_is_said_of_commands_and_settings_is_there(name: str) -> None:
    text = page(name)
    assert settings_in(text) == {field.name for field in msgspec.structs.fields(Settings)} - {"keys"}
    named = set(re.findall(r"(?:`|^)gep ([a-z]+)\b", text, re.M))
    assert named
    assert named <= set(commands().list_commands(click.Context(commands())))


def test_each_leads_to_the_other_and_every_link_leads_to_a_file() -> None:
    for name, other in (READMES, READMES[::-1]):
        links = [link for link in re.findall(r"\]\(([^)]+)\)", page(name)) if "://" not in link]
        assert other in links
        chapters = {
            "#" + each.lower().replace(",", "").replace(" ", "-") for each in re.findall(r"^## (.+)$", page(name), re.M)
        }
        assert [link for link in links if link not in chapters and not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_headings_tables_and_code_are_rendered_as_such(name: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(page(name))
    headings = [after.content for token, after in pairwise(tokens) if token.type == "heading_open"]
    assert [heading for heading in headings if len(heading) > 40] == []
    text = [token.content for token in tokens if token.type == "inline"]
    assert [part for part in text if "```" in part or "|--" in part or "\n|" in part or "\n#" in part] == []


def test_french_signs_have_their_no_break_spaces() -> None:
    prose = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)", "", page("README.fr.md"), flags=re.S)
    assert re.findall(r".{0,20} [:;!?»%].{0,9}|.{0,9}« .{0,20}", prose) == []
    assert re.findall(r"\w[;!?»]|«\w|\w'\w", prose) == []
