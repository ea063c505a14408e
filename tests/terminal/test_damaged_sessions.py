"""The whole program meets damaged files in a real terminal: it starts, says what it could not read, and goes on."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from pty_driver import Terminal

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.decisions.phases import begin
from gep_tui.live.headless import open_session
from gep_tui.store.files.reading import read_folder

GEP = [sys.executable, "-m", "gep_tui.cli"]


@pytest.fixture
def gep(start: Callable[..., Terminal], tmp_path: Path) -> Callable[..., Terminal]:
    """Start the whole program on the data folder of this test."""
    return lambda *words, **more: start([*GEP, "--home", str(tmp_path), "--lang", "en", *words], **more)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A session of today, begun a moment ago, with a note."""
    live = open_session(tmp_path, "codev-6", ["Léa", "Karim", "Anne"], group="Nord", id="today")
    live.do(begin)
    live.do(partial(add_note, text="first of all", kind="fact"))
    assert live.close()
    return live.folder


def events_of(folder: Path) -> Path:
    return next((folder / "events").glob("*.jsonl"))


def test_a_session_with_damaged_lines_is_resumed_and_that_is_said(gep, folder):
    file = events_of(folder)
    nonsense = b"\0" * 600 + b"\n\xff\xfe{\n" + b"[" * 100_000 + b'\n{"type":"note_added","text":"hal'
    damaged = file.read_bytes() + nonsense
    file.write_bytes(damaged)
    terminal = gep("resume", "today", columns=120, rows=36)
    terminal.until(lambda shown: "cannot be read" in shown and "first of all" in shown)
    terminal.send("second\r")
    terminal.wait("  second")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert terminal.given_back() == []
    assert file.read_bytes() == damaged
    assert {getattr(event, "text", "") for event in read_folder(folder, SESSION).events} >= {"first of all", "second"}


def test_home_names_a_session_that_cannot_be_read_and_says_what_to_do(gep, folder):
    file = events_of(folder)
    damaged = file.read_bytes().decode().encode("utf-16")
    file.write_bytes(damaged)
    terminal = gep()
    terminal.wait("today: cannot be read")
    terminal.wait("gep recover")
    terminal.send("1")
    terminal.wait("gep recover --session today")
    terminal.send("q")
    assert terminal.ended() == 0
    assert file.read_bytes() == damaged


def test_a_session_of_a_newer_version_is_shown_and_nothing_is_written_to_it(gep, folder):
    file = events_of(folder)
    damaged = file.read_bytes().replace(b'"type":"session_opened"', b'"type":"session_opened","schema":9')
    file.write_bytes(damaged)
    terminal = gep("resume", "today")
    assert terminal.ended() == 1
    assert "update gep" in " ".join(terminal.text().split())
    terminal = gep()
    terminal.wait("Nord")
    terminal.send("1")
    terminal.wait("first of all")
    terminal.send("q")
    terminal.gone("first of all")
    terminal.send("q")
    assert terminal.ended() == 0
    assert [path.name for path in (folder / "events").iterdir()] == [file.name]
    assert file.read_bytes() == damaged


def test_pipes_folders_and_nonsense_beside_the_record_hold_nothing_up(gep, folder, tmp_path):
    os.mkfifo(tmp_path / "settings.toml")
    (folder / "results.json").mkdir()
    (folder / "alive").mkdir(exist_ok=True)
    os.mkfifo(folder / "alive" / "pipe.json")
    (folder / "alive" / "deep.json").write_bytes(b"[" * 100_000)
    now = datetime.now().astimezone().isoformat()
    (folder / "alive" / "odd.json").write_text(json.dumps({"writer": 3, "at": now, "wall": "x", "draft": ["a"]}))
    (folder / "events" / "folder.jsonl").mkdir()
    os.mkfifo(folder / "events" / "pipe.jsonl")
    (folder / "events" / "gone.jsonl").symlink_to("nowhere")
    terminal = gep("resume", "today")
    terminal.wait("first of all")
    terminal.send("second\r")
    terminal.wait("  second")
    terminal.send("\x11")
    assert terminal.ended() == 0
    assert (folder / "events" / "folder.jsonl").is_dir()
