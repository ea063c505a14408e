"""Starts programs in pseudo-terminals, and lets the tests of this folder import the modules beside them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

if sys.platform == "win32":
    collect_ignore_glob = ["test_*"]
else:
    from hardship import may_mount
    from lives import RESUME, RUN
    from pty_driver import Terminal
    from sitting import takes_keys
    from steered import Steered
    from verdict import GEP, ID, record
    from waiting import until

    from gep_tui.domain.session.codec import SESSION
    from gep_tui.domain.session.decisions import notes, phases
    from gep_tui.domain.session.fold import fold
    from gep_tui.domain.session.state import Session
    from gep_tui.live.headless import open_session
    from gep_tui.store.files.reading import read_folder
    from gep_tui.store.library.locations import DataFolder

PROGRAM = Path(__file__).with_name("live_program.py")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def start() -> Iterator[Callable[..., Terminal]]:
    """Start a command in a terminal of its own, which is closed at the end of the test."""
    with ExitStack() as stack:

        def begin(
            command: list[str], columns: int = 80, rows: int = 24, controlling: bool = True, **env: str
        ) -> Terminal:
            path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
            return stack.enter_context(Terminal(command, columns, rows, {"PYTHONPATH": path, **env}, controlling))

        yield begin


@pytest.fixture
def live(start: Callable[..., Terminal], tmp_path: Path) -> Callable[..., Terminal]:
    """Start the live screen on the session of this test, and wait until its keys are shown."""

    def begin(
        columns: int = 80,
        rows: int = 24,
        protocol: str = "codev-6",
        wait: str = "Esc, then",
        controlling: bool = True,
        **env: str,
    ) -> Terminal:
        command = [sys.executable, str(PROGRAM), str(tmp_path), protocol]
        terminal = start(command, columns, rows, controlling, **env)
        terminal.wait(wait)
        terminal.still()
        return terminal

    return begin


@pytest.fixture
def steer(tmp_path: Path, session: Callable[[], Session]) -> Callable[[str], Steered]:
    """Move the clocks of this test's programs; the wall clock shows `start` when the first of them begins."""

    def hold(start: str = "") -> Steered:
        return Steered(tmp_path / "steering", DataFolder(tmp_path).session_folder("s1"), session, start)

    return hold


@pytest.fixture
def session(tmp_path: Path) -> Callable[[], Session]:
    """Read the session of this test from the disk, as it is now."""
    return lambda: fold(read_folder(DataFolder(tmp_path).session_folder("s1"), SESSION).events)


@pytest.fixture
def as_root() -> None:
    """Skip where disks cannot be mounted; fail where nothing may be skipped."""
    if may_mount():
        return
    if os.environ.get("GEP_TESTS_COMPLETE") == "1":
        pytest.fail("mounting is not allowed, and GEP_TESTS_COMPLETE=1 allows no skip")
    pytest.skip("mounting is not allowed")


@pytest.fixture
def gep(start: Callable[..., Terminal], home: Path) -> Callable[..., Terminal]:
    """Start the real program in the data folder of this test, `prefix` before its command, and wait for its keys.

    Without words it resumes the session that is there, or opens and begins one.
    """

    def begin(*words: str, prefix: Sequence[str] = (), wait: str = "Esc, then", **more: Any) -> Terminal:
        if not words:
            words = (*(RESUME if record(home).opened else RUN),)
        environ = {"GEP_HOME": str(home), **more}
        terminal = start([*prefix, *GEP, *words], **environ)
        if wait:
            terminal.wait(wait)
            takes_keys(terminal)
        return terminal

    return begin


@pytest.fixture
def begun(home: Path) -> Callable[..., None]:
    """Leave the session of this test as an earlier life of the program does: begun, with some notes, nobody there."""

    def begin(*texts: str) -> None:
        live = open_session(home, "codev-6", ("Léa", "Karim", "Anne", "Paul"), presenter="Anne", id=ID)
        live.do(phases.begin)
        for text in texts:
            live.do(partial(notes.add_note, text=text, kind="fact"))
        until(lambda: not live.saving.pending)
        live.close()

    return begin


@pytest.fixture
def kept(home: Path) -> Callable[[], list[str]]:
    """Read the texts of the notes that stand in the record on the disk, in order."""
    return lambda: [note.text for note in record(home).kept_notes]
