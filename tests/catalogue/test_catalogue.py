"""The catalogue: the user's files take the place of built-in ones, and one bad file never hides the rest."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gep_tui.catalogue import places
from gep_tui.catalogue.catalogue import Catalogue, known, load, load_only
from gep_tui.catalogue.decode import read_bytes
from gep_tui.catalogue.read import read_file
from gep_tui.domain.protocol.protocol import Programme, Protocol

PROTOCOL = """\
id = "{id}"
name = {{ fr = "{name}", en = "{name}" }}
source = {{ title = "A book" }}
[[phases]]
id = "talk"
name = {{ fr = "Parole", en = "Talk" }}
minutes = 5
mode = "open"
speakers = ["everyone"]
"""
PROGRAMME = """\
id = "{id}"
name = {{ fr = "Matinée", en = "Morning" }}
[[blocks]]
id = "case"
protocol = "{protocol}"
"""


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that stands for the built-in one, with the protocols a and b and the programme day."""
    folder = tmp_path / "built-in"
    write(folder, "a", PROTOCOL.format(id="a", name="A"))
    write(folder, "b", PROTOCOL.format(id="b", name="B"))
    write(folder / "programmes", "day", PROGRAMME.format(id="day", protocol="b"))
    monkeypatch.setattr(places, "builtin_dir", lambda: folder)
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return the user's folder, which does not exist yet."""
    return tmp_path / "own"


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(fault.path.name, fault.problem) for fault in catalogue.faults]


def test_without_files_of_the_users_there_are_the_built_in_ones(built_in: Path, own: Path) -> None:
    for user_dir in (None, own):
        catalogue = load(user_dir)
        assert (list(catalogue.protocols), list(catalogue.programmes)) == (["a", "b"], ["day"])
        assert catalogue.faults == ()
        assert catalogue.origin["a"] == built_in / "a.toml"


def test_a_file_of_the_users_takes_the_place_of_a_built_in_one(built_in: Path, own: Path) -> None:
    path = write(own / "protocols", "a", PROTOCOL.format(id="a", name="Mine"))
    write(own / "protocols", "c", PROTOCOL.format(id="c", name="C"))
    catalogue = load(own)
    assert catalogue.protocols["a"].name.en == "Mine"
    assert catalogue.origin["a"] == path
    assert list(catalogue.protocols) == ["a", "b", "c"]


def test_a_bad_file_of_the_users_leaves_the_built_in_one_in_force(built_in: Path, own: Path) -> None:
    write(own / "protocols", "a", "id = ")
    write(own / "protocols", "b", PROTOCOL.format(id="b", name="B").replace("minutes = 5", "minutes = 0"))
    write(own / "protocols", "c", PROTOCOL.format(id="c", name="C"))
    catalogue = load(own)
    assert problems(catalogue) == [("a.toml", "not-toml"), ("b.toml", "bad-length")]
    assert list(catalogue.protocols) == ["a", "b", "c"]
    assert catalogue.protocols["a"].name.en == "A"


def test_the_users_programme_may_name_the_users_protocol(built_in: Path, own: Path) -> None:
    write(own / "protocols", "c", PROTOCOL.format(id="c", name="C"))
    write(own / "programmes", "mine", PROGRAMME.format(id="mine", protocol="c"))
    write(own / "programmes", "lost", PROGRAMME.format(id="lost", protocol="cc"))
    catalogue = load(own)
    assert list(catalogue.programmes) == ["day", "mine"]
    (fault,) = catalogue.faults
    assert (fault.path.name, fault.problem, fault.line, fault.key) == (
        "lost.toml",
        "unknown-protocol",
        5,
        "blocks.case.protocol",
    )


def test_a_bad_protocol_takes_with_it_only_the_programmes_that_name_it(built_in: Path, own: Path) -> None:
    write(built_in, "b", "id = 1")
    catalogue = load(own)
    assert (list(catalogue.protocols), list(catalogue.programmes)) == (["a"], [])
    assert ("day.toml", "unknown-protocol") in problems(catalogue)


def test_protocols_and_programmes_share_one_set_of_ids(built_in: Path, own: Path) -> None:
    write(own / "programmes", "a", PROGRAMME.format(id="a", protocol="b"))
    write(own / "protocols", "day", PROTOCOL.format(id="day", name="Day"))
    write(own / "protocols", "mine", PROTOCOL.format(id="mine", name="Mine"))
    write(own / "programmes", "mine", PROGRAMME.format(id="mine", protocol="b"))
    catalogue = load(own)
    assert problems(catalogue) == [
        ("a.toml", "id-taken"),
        ("day.toml", "id-taken"),
        ("mine.toml", "id-taken"),
    ]
    assert list(catalogue.protocols) == ["a", "b", "mine"]
    assert list(catalogue.programmes) == ["day"]


def test_a_programme_that_names_itself_or_a_programme_that_names_it_ends(built_in: Path, own: Path) -> None:
    write(own / "programmes", "egg", PROGRAMME.format(id="egg", protocol="hen"))
    write(own / "programmes", "hen", PROGRAMME.format(id="hen", protocol="egg"))
    write(own / "programmes", "self", PROGRAMME.format(id="self", protocol="self"))
    assert {problem for _, problem in problems(load(own))} == {"unknown-protocol"}


def test_files_that_editors_leave_behind_are_passed_over(built_in: Path, own: Path) -> None:
    for name in (".#a.toml", "a.toml~", "a.toml.bak", "._a.toml", "README.md"):
        folder = own / "protocols"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"\0")
    assert load(own).faults == ()


def test_a_folder_that_is_no_folder_is_named_and_hides_nothing(built_in: Path, own: Path) -> None:
    own.mkdir()
    (own / "protocols").write_text("")
    catalogue = load(own)
    assert problems(catalogue) == [("protocols", "not-a-folder")]
    assert list(catalogue.protocols) == ["a", "b"]


def test_a_folder_that_may_not_be_read_is_named_and_hides_nothing(
    built_in: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path.iterdir

    def refuse(folder: Path) -> Iterator[Path]:
        if folder == own / "protocols":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    catalogue = load(own)
    assert problems(catalogue) == [("protocols", "not-permitted")]
    assert list(catalogue.protocols) == ["a", "b"]


def test_the_catalogue_is_the_same_whatever_the_order_of_the_folder(
    built_in: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("z", "m", "c"):
        write(own / "protocols", name, "id = 1")
    before = load(own)
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda folder: iter(list(listed(folder))[::-1]))
    assert load(own) == before


def test_finding_one_reads_only_the_files_it_needs(built_in: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def note(path: Path) -> bytes:
        read.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr("gep_tui.catalogue.read.read_bytes", note)
    assert isinstance(load_only("a", own).get("a"), Protocol)
    assert read == ["a.toml"]
    read.clear()
    day = load_only("day", own)
    assert isinstance(day.get("day"), Programme)
    assert (list(day.protocols), sorted(read)) == (["b"], ["b.toml", "day.toml"])


@pytest.mark.parametrize("name", ["", "nobody", "../a", "a.toml", "/etc/passwd", "A", "a\0"])
def test_a_name_that_is_none_finds_nothing(built_in: Path, own: Path, name: str) -> None:
    assert load_only(name, own).get(name) is None


def test_finding_a_file_with_faults_gives_the_built_in_one_and_the_faults(built_in: Path, own: Path) -> None:
    write(own / "protocols", "a", "id = ")
    found = load_only("a", own)
    assert found.protocols["a"].name.en == "A"
    assert problems(found) == [("a.toml", "not-toml")]


def test_a_file_given_by_hand_is_checked_against_what_is_known(built_in: Path, own: Path, tmp_path: Path) -> None:
    good = write(tmp_path, "mine", PROGRAMME.format(id="mine", protocol="a"))
    bad = write(tmp_path, "bad", PROGRAMME.format(id="bad", protocol="aa"))
    value, faults = read_file(good, known(own))
    assert isinstance(value, Programme)
    assert faults == ()
    assert [fault.expected for fault in read_file(bad, load(own).known)[1]] == [("a", "b")]


def test_reading_protocols_needs_neither_textual_nor_tinydb() -> None:
    code = "import sys, gep_tui.catalogue.catalogue as c; assert c.load_only('codev-6', None)\n"
    code += "print(sorted({'textual', 'tinydb', 'click', 'tomllib', 'difflib'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['tomllib']"


def test_the_built_in_folder_is_in_an_installed_package_or_beside_it_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "gep_tui"
    monkeypatch.setattr(places, "_PACKAGE", package)
    assert places.builtin_dir() == tmp_path / "protocols"
    (package / "protocols").mkdir(parents=True)
    assert places.builtin_dir() == package / "protocols"
