"""How a command line ends: its status, its words, output that fails, crashes."""

from __future__ import annotations

import gc
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui import __version__
from gep_tui.cli.common.context import Context
from gep_tui.cli.start import entry

GEP = [sys.executable, "-m", "gep_tui.cli"]


def test_the_version_is_said(gep: Callable[..., tuple[int, str, str]]) -> None:
    assert gep("--version") == (0, f"gep {__version__}\n", "")


@pytest.mark.parametrize(
    "words", [["show"], ["show", "--bogus"], ["run", "a", "b"], ["--bogus"], ["rehearse", "--speed", "x"]]
)
def test_a_command_line_without_sense_ends_with_2(gep: Callable[..., tuple[int, str, str]], words: list[str]) -> None:
    status, out, err = gep(*words)
    assert (status, out) == (2, "")
    assert "Usage: gep" in err


def test_an_unknown_command_is_answered_with_the_one_that_was_meant(gep: Callable[..., tuple[int, str, str]]) -> None:
    status, _out, err = gep("sesions")
    assert status == 2
    assert "“sesions”. Did you mean sessions?" in err


def test_an_unknown_language_is_answered_with_those_there_are(gep: Callable[..., tuple[int, str, str]]) -> None:
    status, _out, err = gep("--lang", "xx", "sessions")
    assert status == 2
    assert "xx" in err
    assert "en, fr" in err


def test_a_home_that_cannot_be_made_is_said_in_words(gep: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    root = Context({}, home=str(tmp_path / "file" / "home"))
    with pytest.raises(Exception, match="file is a file, and gep needs a folder there"):
        root.made_home()


def test_a_crash_is_one_sentence_and_a_log_without_what_was_said(
    gep: Callable[..., tuple[int, str, str]], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Context) -> None:
        secret = "what Léa said"
        raise ValueError(secret) from OSError(28, "No space left on device", "what Léa said.txt")

    monkeypatch.setattr(Context, "catalogue", fail)
    status, out, err = gep("protocols")
    log = home / "gep.log"
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert str(log) in err
    assert "ValueError" in err
    assert "Traceback" not in err
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    text = log.read_text(encoding="utf-8")
    assert "test_entry.py" in text
    assert "builtins.OSError [28]" in text
    assert "Léa said" not in text.replace('"what Léa said', "").replace("what Léa said.txt", "")


def test_garbage_is_collected_again_after_a_screen_was_refused(gep: Callable[..., tuple[int, str, str]]) -> None:
    assert gep("run").status == 1  # type: ignore[attr-defined]
    assert gc.isenabled()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_cannot_be_written_is_a_failure_in_words(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*GEP, "keys"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "The output could not be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_a_reader_that_goes_away_is_no_traceback(home: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*GEP, "keys"], stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert done.returncode == 1
    assert done.stderr == ""


def test_nothing_heavy_is_loaded_for_the_first_frame() -> None:
    code = "import sys, gep_tui.cli.start.entry; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"textual", "rich", "msgspec", "click", "tomllib", "pathlib", "re", "typing", "gettext", "asyncio"}
    assert not heavy & set(loaded)


def test_the_exit_status_is_what_main_returns() -> None:
    assert entry.main(["--version"]) == 0
