"""`gep check` and the words for wrong settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.catalogue.places import builtin_dir
from gep_tui.cli.common.context import Context

Gep = Callable[..., tuple[int, str, str]]


def test_every_built_in_file_is_in_order(gep: Gep) -> None:
    files = [str(path) for path in sorted(builtin_dir().rglob("*.toml"))]
    status, out, err = gep("check", *files)
    assert (status, err) == (0, "")
    assert out.count("in order") == len(files)


def test_all_faults_of_all_files_are_said_at_once(gep: Gep, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('id = "mine"\nnmae.fr = "x"\n[[phases]]\nid = "a"\nmode = "rund"\nminutes = -1\n')
    status, out, err = gep("check", str(path), str(tmp_path / "none.toml"))
    assert (status, out) == (1, "")
    lines = err.splitlines()
    assert len(lines) > 3
    assert any(f"{path}, line 2, nmae" in line for line in lines)
    assert any("phases.a.mode" in line and "round" in line for line in lines)
    assert any("none.toml" in line for line in lines)


def test_a_good_file_beside_a_bad_one_is_said_to_be_good(gep: Gep, tmp_path: Path) -> None:
    status, out, err = gep("check", str(builtin_dir() / "codev-6.toml"), str(tmp_path / "none.toml"))
    assert status == 1
    assert "in order" in out
    assert "1 fault." in err


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("language = 3", "language: 3 does not fit; text in quotation marks is expected"),
        ('language = "xx"', "xx"),
        ("bel = true", "bel: there is no such setting"),
        ('theme = "nonsense"', "no theme “nonsense”"),
        ('[keys]\nnext = "f1"', "keys.next: f1 is needed by the program"),
        ('[keys]\nnxet = "f4"', "keys.nxet: there is no such action"),
        ('[keys]\nnext = "blurb"', "keys.next: “blurb” is not a key"),
        ("bell = maybe", "line 1"),
        ("author = 'a", "is not TOML"),
    ],
)
def test_each_fault_of_the_settings_has_its_words(gep: Gep, tmp_path: Path, text: str, expected: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text + "\n")
    status, out, err = gep("check", str(path))
    assert (status, out) == (1, "")
    assert err.startswith(str(path))
    assert expected in err


def test_good_settings_are_in_order(gep: Gep, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('author = "Claire"\nlanguage = "fr"\ntheme = "nord"\n[keys]\nnext = "N"\n')
    assert gep("check", str(path)) == (0, f"{path}: settings, in order.\n", "")


def test_what_is_right_in_wrong_settings_counts(home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('author = "Claire"\nbell = "loud"\n')
    root = Context({"GEP_HOME": str(home)})
    assert root.settings.author == "Claire"
    assert len(root.settings_said()) == 1


def test_the_language_of_the_settings_is_spoken_unless_another_is_asked_for(gep: Gep, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('language = "fr"\n')
    assert Context({"GEP_HOME": str(home)}).choose_language() == "fr"
    assert Context({"GEP_HOME": str(home)}, language="en").choose_language() == "en"
    assert Context({"GEP_HOME": str(home), "LANG": "fr_FR.UTF-8"}, home=str(home / "none")).choose_language() == "fr"


def test_a_folder_for_documents_that_is_a_file_is_a_fault(gep: Gep, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    (tmp_path / "minutes").write_text("a file")
    path.write_text('[documents]\nfolder = "minutes"\n')
    assert "documents.folder: “minutes” is a file: name a folder" in gep("check", str(path))[2]
