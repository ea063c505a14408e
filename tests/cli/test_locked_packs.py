"""`gep pack` and `gep merge` with a passphrase: asked, read from a file, wrong, missing; and a copy that is damaged."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from gep_tui.cli.packs import passphrase
from gep_tui.live.session import LiveSession
from gep_tui.store.packs import lock

Gep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with a passphrase in its first line."""
    path = tmp_path / "secret"
    path.write_text("huit mots de passe\nand more\n")
    return path


@pytest.fixture
def pack(gep: Gep, session: LiveSession, secret: Path, tmp_path: Path) -> Path:
    path = tmp_path / "matin.gep"
    status, out, _err = gep("pack", "matin", str(path), "--passphrase-file", str(secret))
    assert (status, out.splitlines()[-1]) == (0, "It is locked: without the passphrase nobody reads it, you neither.")
    return path


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Let somebody sit at a terminal and type these answers; return the questions that were asked."""

    def answers(*words: str) -> list[str]:
        coming, asked = iter(words), []

        def prompt(text: str, **options: object) -> str:
            assert options["hide_input"] and options["err"]
            asked.append(text)
            return next(coming)

        monkeypatch.setattr(passphrase, "at_a_terminal", lambda: True)
        monkeypatch.setattr(click, "prompt", prompt)
        return asked

    return answers


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_locked_pack_shows_nothing_and_opens_with_its_passphrase(
    gep: Gep, pack: Path, secret: Path, tmp_path: Path
) -> None:
    data = pack.read_bytes()
    assert not any(words in data for words in (b"matin", b"jsonl", b"manifest", b"PK\x03\x04"))
    status, out, _err = gep("--home", str(tmp_path / "other"), "merge", str(pack), "--passphrase-file", str(secret))
    assert (status, "It is here now" in out) == (0, True)


def test_two_packs_of_one_session_have_nothing_in_common(gep: Gep, pack: Path, secret: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.gep"
    gep("pack", "matin", str(again), "--passphrase-file", str(secret))
    assert again.read_bytes()[40:200] != pack.read_bytes()[40:200]


def test_a_wrong_passphrase_or_none_is_said_and_changes_nothing(gep: Gep, pack: Path, tmp_path: Path) -> None:
    other, wrong, empty = tmp_path / "other", tmp_path / "wrong", tmp_path / "empty"
    wrong.write_text("Huit mots de passe")
    empty.write_text("\n")
    for more, words in (
        (("--passphrase-file", str(wrong)), "this is not its passphrase. Nothing was changed."),
        (("--passphrase-file", str(empty)), "holds no passphrase in its first line."),
        (("--passphrase-file", str(tmp_path / "none")), "cannot be read"),
        ((), "is locked: its passphrase is needed, typed or with --passphrase-file. Nothing was changed."),
    ):
        status, _out, err = gep("--home", str(other), "merge", str(pack), *more)
        assert (status, words in err) == (1, True), err
    assert not other.exists()


def test_a_copy_that_is_cut_or_damaged_is_told_from_a_wrong_passphrase(
    gep: Gep, pack: Path, secret: Path, tmp_path: Path
) -> None:
    data, bad = pack.read_bytes(), tmp_path / "bad.gep"
    newer = data.replace(lock.MAGIC + b"\1", lock.MAGIC + b"\2")
    greedy = data.replace(lock.MAGIC + bytes((1, 15)), lock.MAGIC + bytes((1, 40)))
    for content, words in (
        (data[:-1], "is damaged"),
        (data[:50], "is cut off"),
        (data[:-9] + bytes((data[-9] ^ 1,)) + data[-8:], "is damaged"),
        (newer, "was packed by a newer gep"),
        (greedy, "is damaged"),
    ):
        bad.write_bytes(content)
        status, _out, err = gep("merge", str(bad), "--passphrase-file", str(secret))
        assert (status, words in err) == (1, True), err


def test_it_is_asked_twice_until_both_are_the_same(gep: Gep, session: LiveSession, tmp_path: Path, typing) -> None:
    asked = typing("one", "other", "huit mots", "huit mots")
    path = tmp_path / "x.gep"
    status, _out, err = gep("pack", "matin", str(path))
    assert (status, err) == (0, "The two were not the same.\n")
    assert asked == ["Passphrase of the pack (nothing is shown)", "The same once more"] * 2
    typing("nine", "huit mots")
    assert gep("--home", str(tmp_path / "other"), "merge", str(path))[0] == 0


def test_who_gives_none_packs_nothing(gep: Gep, session: LiveSession, tmp_path: Path, typing) -> None:
    typing("", "", "")
    assert gep("pack", "matin", str(tmp_path / "x.gep"))[2] == "No passphrase was given: nothing was packed.\n"
    assert not (tmp_path / "x.gep").exists()


def test_who_never_finds_it_is_told_so_after_three(gep: Gep, pack: Path, tmp_path: Path, typing) -> None:
    asked = typing("a", "b", "c")
    status, _out, err = gep("--home", str(tmp_path / "other"), "merge", str(pack))
    assert (status, len(asked)) == (1, 3)
    assert err.splitlines()[-1].endswith("this is not its passphrase. Nothing was changed.")


def test_without_a_terminal_a_passphrase_file_or_open_is_needed(gep: Gep, session: LiveSession, tmp_path: Path) -> None:
    status, _out, err = gep("pack", "matin", str(tmp_path / "x.gep"))
    assert (status, "--passphrase-file FILE (- is the input), or --open" in err) == (2, True)
    assert not (tmp_path / "x.gep").exists()


def test_the_input_may_hold_it_and_accents_are_the_same_however_typed(
    session: LiveSession, home: Path, tmp_path: Path
) -> None:
    path, other = tmp_path / "x.gep", tmp_path / "other"
    gep = [sys.executable, "-m", "gep_tui.cli"]
    subprocess.run(
        [*gep, "pack", "matin", str(path), "--passphrase-file", "-"], input="été".encode(), check=True, timeout=240
    )
    taken = [*gep, "--home", str(other), "merge", str(path), "--passphrase-file", "-"]
    subprocess.run(taken, input="e\u0301te\u0301\r\n".encode(), check=True, timeout=240)
    assert (other / "sessions" / "matin").exists()


def test_an_earlier_pack_is_replaced_only_by_who_can_open_it(
    gep: Gep, pack: Path, secret: Path, tmp_path: Path
) -> None:
    other = tmp_path / "another secret"
    other.write_text("other words")
    before = pack.read_bytes()
    for more in (("--open",), ("--passphrase-file", str(other))):
        assert "is no earlier pack of the same" in gep("pack", "matin", str(pack), *more)[2]
    assert pack.read_bytes() == before
    assert "packed anew" in gep("pack", "matin", str(pack), "--passphrase-file", str(secret))[1]


@pytest.fixture
def no_cryptography(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in [name for name in sys.modules if name.partition(".")[0] == "cryptography"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "cryptography", None)
    yield


def test_where_the_library_is_missing_it_is_said_and_open_packs_go_on(
    gep: Gep, pack: Path, secret: Path, tmp_path: Path, no_cryptography: None
) -> None:
    words = "Locked packs need the library cryptography, which is missing: install gep again."
    path = tmp_path / "x.gep"
    assert words in gep("pack", "matin", str(path), "--passphrase-file", str(secret))[2]
    assert words in gep("merge", str(pack), "--passphrase-file", str(secret))[2]
    assert gep("pack", "matin", str(path), "--open")[0] == 0
    assert gep("merge", str(path))[0] == 0


def test_the_library_is_loaded_for_a_locked_pack_alone() -> None:
    code = (
        "import sys, gep_tui.cli.program, gep_tui.cli.commands.pack, gep_tui.cli.commands.merge\n"
        "from gep_tui.store.packs.lock import locked, unlocked\n"
        "unlocked(b'PK', None); assert 'cryptography' not in sys.modules\n"
        "assert unlocked(locked(b'x', 'y'), 'y') == b'x'; assert 'cryptography' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=240)
