"""click's own words are in the chosen language, whatever the locale."""

from __future__ import annotations

import gettext
import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui import locale
from gep_tui.cli.common import click_words
from gep_tui.cli.program import COMMANDS

Gep = Callable[..., tuple[int, str, str]]
CALLS = re.compile(r"""(?<!\w)_\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\s*\)""")

#: Messages that never occur here: prompts, colours, editors, completion, Windows consoles, wrong use of click.
UNHEARD = re.compile(
    r"deprecat|prompt|Editing failed|Windows|shell completion|confirm|two entered|invalid input|Unknown color|"
    r"any key|UUID|is not writable|is not executable|standard stream|match the format|Name '|Boolean option|"
    r"Could not determine|No options defined|exactly one parameter|iterable|Do you want|Choice\(|^d$|entered|"
    r"start character|version %|e\.message",
    re.IGNORECASE,
)


def said_by_click() -> set[str]:
    """Return every message of the installed click that has a single form."""
    spec = importlib.util.find_spec("click")
    assert spec is not None
    assert spec.origin is not None
    sources = [path.read_text(encoding="utf-8") for path in Path(spec.origin).parent.glob("*.py")]
    found = {"".join(re.findall(r'"((?:[^"\\]|\\.)*)"', call)) for text in sources for call in CALLS.findall(text)}
    return {text.encode().decode("unicode_escape") for text in found}


def test_all_that_click_may_say_here_is_known() -> None:
    assert {text for text in said_by_click() - set(click_words.WORDS) if not UNHEARD.search(text)} == set()


def test_all_of_it_is_in_french(french: None) -> None:
    alike = {"Options", "{name} {filename!r}"}
    same = [text for text in click_words.WORDS if locale._(text) == text and text not in alike]
    assert same == []
    assert click_words.counted(1) != click_words.counted(2)
    assert all(" " not in re.findall(r"(.)[:;?!»]", text) for text in map(locale._, click_words.WORDS))


def test_click_asks_us_for_its_words() -> None:
    click_words.teach()
    core = sys.modules["click.core"]
    assert vars(core)["_"] is locale._
    assert vars(core)["_"] is not gettext.gettext


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_is_in_both_languages(gep: Gep, command: tuple[str, ...]) -> None:
    pages = {}
    for language in ("en", "fr"):
        status, pages[language], err = gep("--lang", language, *command, "--help")
        assert (status, err) == (0, "")
    assert pages["en"].startswith("Usage: gep")
    assert pages["fr"].startswith("Utilisation\u00a0: gep")
    said = {language: set(page.split("\n\n")[1].split()) for language, page in pages.items()}
    assert len(said["en"] & said["fr"]) < len(said["en"]) / 2


def test_errors_are_in_french_too(gep: Gep) -> None:
    status, _out, err = gep("--lang", "fr", "show")
    assert status == 2
    assert "Erreur\u00a0: Argument manquant" in err
    assert "affiche l’aide" in err
    assert "Error" not in err


def test_the_locale_chooses_where_nobody_else_does(gep: Gep, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert gep("sessions")[1] == "Pas encore de séance\u00a0: `gep run` en commence une.\n"
