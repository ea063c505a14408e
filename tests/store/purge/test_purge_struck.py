"""An erasure is killed, or refused, at each of its calls to the disk: it is done or not, and can always be finished."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import Guest, NoteAdded, PersonChanged, SessionOpened
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.report import report
from gep_tui.store.files.lines import encode
from gep_tui.store.library.ledger import Entering
from gep_tui.store.results.results import write_results

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Make a data folder with a session, its results, an export, a half-typed line and an older copy."""
    home = tmp_path / "home"
    folder = home / "sessions" / "s"
    for each in (folder / "events", folder / "alive", folder / "recovered", home / "exports"):
        each.mkdir(parents=True)
    plan = (PlannedPhase(id="a", seconds=600, name=Text(fr="a", en="a")),)
    people = (Guest(id="p1", name="Léa"), Guest(id="p2", name="Karim"))
    events = [
        SessionOpened(writer="w", seq=1, at=NOW, id="s", programme="p", plan=plan, people=people),
        PersonChanged(writer="w", seq=2, at=NOW, person="p1", name="Léa Martin"),
        NoteAdded(writer="w", seq=3, at=NOW, text="Un secret bien gardé", kind="fact", person="p1"),
        NoteAdded(writer="v", seq=4, at=NOW, text="Rester calme", kind="lead", person="p2"),
    ]
    lines = [encode(event) for event in events]
    (folder / "events" / "w.jsonl").write_bytes(b"".join(lines[:3]))
    (folder / "events" / "v.jsonl").write_bytes(lines[3])
    (folder / "events" / "w.jsonl.damaged-20261122-101010").write_bytes(b"\0" + b"".join(lines))
    write_results(folder, report(fold(events), NOW, "fr"), {"w": 3, "v": 4})
    (folder / "recovered" / "w.txt").write_text("fait · Léa Martin\nUn secret bien gardé\n", encoding="utf-8")
    (folder / "alive" / "dead.json").write_text(json.dumps({"draft": "Un secret bien gardé"}), encoding="utf-8")
    export = home / "exports" / "s-person-Léa-Martin.md"
    text = "# Léa Martin\n\n- Un secret bien gardé\n".encode()
    Entering(folder, "Léa Martin")(export, export.with_name(".gep-0a0b0c0d.tmp"), text)
    export.write_bytes(text)
    (home / "gep.log").write_text("2026 gep: s-person-Léa Martin\n2026 gep: nothing\n", encoding="utf-8")
    return home


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that can be killed is forked for each strike")
def test_an_erasure_struck_at_any_call_is_done_or_not_and_can_be_finished(home: Path) -> None:
    script = Path(__file__).with_name("struck_purge.py")
    environ = os.environ | {"GEP_HOME": str(home.parent / "work")}
    done = subprocess.run(
        [sys.executable, str(script), str(home.parent)], env=environ, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.fullmatch(r"(\d+) strikes at (\d+) calls\n", done.stdout)
    assert found and int(found[2]) > 30
