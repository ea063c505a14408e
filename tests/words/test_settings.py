"""What is wrong with the settings is said in one sentence: file, key, what is expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from gep_tui.store.library.settings import SettingsFault, read_settings
from gep_tui.ui.key_faults import key_faults
from gep_tui.words.settings import key_fault, settings_fault
from gep_tui.words.system_reasons import reason_of

FILE = Path("/home/claire/gep/settings.toml")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('autor = "x"', "autor: there is no such setting; the settings are: author, language, bell, theme"),
        ("bell = 3", "bell: 3 does not fit; true or false is expected."),
        ("author = false", "author: False does not fit; text in quotation marks is expected."),
        ('language = "[/]"', "language: no language “[/]”; expected: fr, en."),
        ("keys.next = 3", "keys.next: 3 does not fit; text in quotation marks is expected."),
        ("bell = true\nx = nord", "is not TOML (line 2: this is not a value; texts go in quotes"),
        (f"x = {'9' * 5000}", "is not TOML (a number has thousands of digits)"),
        (f"x = {'[' * 5000}", "is not TOML (keys, lists or tables are nested too deep)"),
        ("x =", "is not TOML (this is not a value; texts go in quotes"),
    ],
)
def test_a_fault_of_the_file_names_file_key_and_what_is_expected(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(content, encoding="utf-8")
    (fault,) = read_settings(path)[1]
    sentence = settings_fault(fault)
    assert sentence.startswith(str(path))
    assert words in sentence
    assert "\n" not in sentence


def test_a_file_that_another_program_saved_otherwise_says_how_to_save_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes('author = "Léa"'.encode("latin-1"))
    (fault,) = read_settings(path)[1]
    assert settings_fault(fault) == f"{path} is not in UTF-8: save it as UTF-8; until then the defaults apply."


def test_a_file_that_cannot_be_read_says_what_counts_meanwhile() -> None:
    sentence = settings_fault(SettingsFault(path=FILE, problem="unreadable", found="13"))
    assert sentence == f"{FILE} cannot be read ({reason_of(13)}): put that right; until then the defaults apply."


def test_a_theme_that_is_not_there_is_said(tmp_path: Path) -> None:
    fault = SettingsFault(path=FILE, problem="unknown-theme", key="theme", found="x", expected="a, b")
    assert settings_fault(fault) == f"{FILE}, theme: no theme “x”; expected: a, b."


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ({"nxt": "n"}, "keys.nxt: there is no such action. Like it: next"),
        ({"qqq": "n"}, "keys.qqq: there is no such action; `gep keys` lists all."),
        ({"next": "hyper+n"}, "keys.next: “hyper+n” is not a key"),
        ({"next": "f1"}, "keys.next: f1 is needed by the program or taken by terminals"),
        ({"next": "z", "pause": "z"}, "keys.pause: z is the key of “next” already"),
        ({"split": "k", "join": "k", "next": "k"}, "keys.join: k is the key of “split” already"),
        ({"next": "[/]\x1b[31m"}, "“[/][31m” is not a key"),
    ],
)
def test_a_wish_for_keys_that_cannot_be_met_says_why(wish: dict[str, str], words: str) -> None:
    (fault,) = key_faults(wish)
    sentence = key_fault(fault, FILE)
    assert sentence.startswith(f"{FILE}, keys.")
    assert words in sentence
    assert "\x1b" not in sentence
