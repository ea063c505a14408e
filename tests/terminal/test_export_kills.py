"""An export is killed, or refused, at each of its calls to the disk: under its name is all of it, or nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import NoteAdded, SessionOpened
from gep_tui.store.files.lines import encode
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.exported import exported

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
STRUCK = Path(__file__).with_name("struck.py")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Make a data folder with one session of one note."""
    events = tmp_path / "home" / "sessions" / "s1" / "events"
    events.mkdir(parents=True)
    plan = (PlannedPhase(id="a", seconds=600, name=Text(fr="a", en="a")),)
    lines = [
        encode(SessionOpened(writer="w", seq=1, at=NOW, id="s1", programme="p", plan=plan)),
        encode(NoteAdded(writer="w", seq=2, at=NOW, text="proposer un essai " * 500, kind="idea")),
    ]
    (events / "w.jsonl").write_bytes(b"".join(lines))
    return tmp_path / "home"


def command(home: Path, tally: Path, strike: str) -> dict[str, Any]:
    """Return the arguments for copying the session to a file, as where there is no clipboard."""
    environ = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX")}
    environ |= {"GEP_HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm"}
    words = [sys.executable, str(STRUCK), str(tally), strike, "--lang", "en", "copy", "s1"]
    return {"args": words, "env": environ, "text": True}


def copy(home: Path, tally: Path, strike: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(**command(home, tally, strike), capture_output=True, timeout=240)


@contextmanager
def copies(home: Path, tally: Path) -> Iterator[Callable[[str], int]]:
    """Give what copies the session with one call struck and returns the status, again and again in one program."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(**command(home, tally, "-"), **pipes) as program:
        assert program.stdin is not None and program.stdout is not None
        given, told = program.stdin, program.stdout

        def struck(strike: str) -> int:
            print(strike, file=given, flush=True)
            return os.waitstatus_to_exitcode(int(told.readline()))

        yield struck


def whole_or_absent(home: Path, text: str) -> bool:
    found = [path for path in (home / "exports").glob("*") if not path.name.startswith(".")]
    return all(path.read_text() == text for path in found)


def test_an_export_killed_at_any_call_is_whole_or_absent_and_goes_with_its_session(home: Path, tmp_path: Path) -> None:
    assert copy(home, tmp_path / "tally").returncode == 1, "there is no clipboard here; the file stands all the same"
    (made,) = (home / "exports").iterdir()
    text = made.read_text()
    calls = list(dict.fromkeys((tmp_path / "tally").read_text().splitlines()))
    strikes = [f"{call} {how}" for call in calls for how in ("before", "after")]
    strikes += [f"{call} half" for call in calls if call.startswith("write ")]
    assert {call.split()[0] for call in calls} >= {"create", "write", "fsync", "link", "unlink"}
    with copies(home, tmp_path / "struck") as struck:
        assert struck("") == 1
        for strike in strikes:
            for place in (home / "exports", home / "sessions" / "s1" / "ledger"):
                shutil.rmtree(place, ignore_errors=True)
            assert struck(strike) == -9, strike
            assert whole_or_absent(home, text), strike
            left = exported(home / "sessions" / "s1", home / "exports").removed()
            assert (list((home / "exports").glob("*")), left.stays) == ([], ()), strike
    assert len(read_folder(home / "sessions" / "s1", SESSION).events) == 2


@pytest.mark.parametrize("call", ["create", "write", "fsync", "link"])
@pytest.mark.parametrize("fault", ["ENOSPC", "EIO"])
def test_an_export_that_fails_says_why_and_leaves_nothing(home: Path, tmp_path: Path, call: str, fault: str) -> None:
    copy(home, tmp_path / "tally")
    calls = (tmp_path / "tally").read_text().splitlines()
    at = next(each for each in calls if each.startswith(f"{call} ./exports"))
    for path in (home / "exports").iterdir():
        path.unlink()
    done = copy(home, tmp_path / "struck", f"{at} {fault}")
    assert done.returncode == 1
    assert "could not be written" in done.stderr
    assert list((home / "exports").iterdir()) == []
