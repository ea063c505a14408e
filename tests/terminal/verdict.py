"""Judges whether a data folder is sound after whatever happened: the record, the results, what `gep show` gives."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger import Ledger
from tinydb import TinyDB

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.report import report
from gep_tui.domain.session.state import Session
from gep_tui.live.results import covers
from gep_tui.store.files.reading import Reading, read_folder
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.results.results import RESULTS

#: The id of the session that is played.
ID = "s1"

GEP = [sys.executable, "-m", "gep_tui.cli", "--lang", "en"]

#: What a process that was ended in the middle of a line leaves; nobody was told that it was saved.
HARMLESS = {"torn-tail"}


def folder(home: Path) -> Path:
    """Return the folder of the session."""
    return DataFolder(home).session_folder(ID)


def record(home: Path) -> Session:
    """Return the session as it stands on the disk."""
    return fold(read_folder(folder(home), SESSION).events)


def faults(home: Path, ledger: Ledger) -> list[str]:
    """Return everything that is wrong."""
    reading = read_folder(folder(home), SESSION)
    found = [f"{problem.path.name}: {problem.code}" for problem in reading.problems if problem.code not in HARMLESS]
    found += ledger.faults(fold(reading.events))
    found += _in_results(home, reading)
    if reading.events:
        found += _in_export(home, ledger)
    return found


def _in_results(home: Path, reading: Reading) -> list[str]:
    """The results are absent, or whole for TinyDB's own storage and just what the record was up to there."""
    path = folder(home) / RESULTS
    if not path.exists():
        return []
    with TemporaryDirectory() as beside:
        copy = shutil.copy(path, beside)
        with TinyDB(copy) as tables:
            covered = {row["writer"]: row["seq"] for row in tables.table("covers")}
            notes = [(row["id"], row["text"]) for row in tables.table("notes")]
    if not covered:
        return ["the results are empty"]
    last = covers(reading.events)
    ahead = [writer for writer, seq in covered.items() if seq > last.get(writer, 0)]
    session = fold(event for event in reading.events if event.seq <= covered.get(event.writer, 0))
    there = [(note.id, note.text) for note in report(session, session.last_at, "en").notes]
    return (
        [f"the results are ahead of the record: {ahead}"]
        if ahead
        else ([] if notes == there else [f"the results contradict the record: {notes} {there}"])
    )


def _in_export(home: Path, ledger: Ledger) -> list[str]:
    """`gep show` gives every note that was shown as saved, once."""
    shown = gep(home, "show", ID, "--format", "json")
    if shown.returncode != 0:
        return [f"gep show: status {shown.returncode}: {shown.stderr}"]
    texts = [note["text"] for note in json.loads(shown.stdout)["notes"]]
    return [f"gep show has {text!r} {texts.count(text)} times" for text in ledger.notes() if texts.count(text) != 1]


def gep(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `gep` without a terminal."""
    environ = {**os.environ, "GEP_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run([*GEP, *words], env=environ, capture_output=True, text=True, encoding="utf-8", timeout=240)
