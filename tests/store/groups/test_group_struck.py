"""A group's life is killed, or refused, at each of its calls to the disk: what was acknowledged is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from gep_tui.domain.group.decisions import members, topics
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import NoteAdded, SessionOpened
from gep_tui.live.clock import ManualClock
from gep_tui.live.group import LiveGroup
from gep_tui.store.files.lines import encode
from gep_tui.store.packs.manifest import GROUP_FORMAT, Manifest
from gep_tui.store.packs.packing import SessionToPack, packed_group

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A data folder with a group and an earlier pack of it, and a pack from a laptop that went on with the group."""
    home, there = tmp_path / "home", tmp_path / "there"
    nord = LiveGroup.open(home / "groups" / "nord", "w", ManualClock(NOW), GroupOpened(id="nord", name="Nord"))
    nord.do(partial(members.add_member, name="Zoé"))
    nord.do(partial(topics.add_topic, text="L’accueil"))
    assert nord.close()
    about = Manifest(format=GROUP_FORMAT, gep="0", group_id="nord", title="Nord", made=NOW)
    (home / "out.gep").write_bytes(packed_group(nord.folder, about, []))
    (there / "groups" / "nord" / "events").mkdir(parents=True)
    there_too = there / "groups" / "nord"
    for path in (nord.folder / "events").iterdir():
        (there_too / "events" / path.name).write_bytes(path.read_bytes())
    away = LiveGroup(there_too, "away", ManualClock(NOW))
    away.do(partial(topics.add_topic, text="Le départ"))
    assert away.close()
    soir = there / "sessions" / "soir"
    (soir / "events").mkdir(parents=True)
    plan = (PlannedPhase(id="a", seconds=600, name=Text(fr="a", en="a")),)
    opened = SessionOpened(writer="v", seq=1, at=NOW, id="soir", programme="p", plan=plan, group_id="nord")
    note = NoteAdded(writer="v", seq=2, at=NOW, text="Dit le soir", kind="fact")
    (soir / "events" / "v.jsonl").write_bytes(encode(opened) + encode(note))
    sessions = [SessionToPack(folder=soir, id="soir", title="Soir")]
    (tmp_path / "nord.gep").write_bytes(packed_group(there_too, about, sessions))
    return tmp_path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that can be killed is forked for each strike")
def test_a_group_struck_at_any_call_keeps_what_was_acknowledged_and_can_be_gone_on_with(place: Path) -> None:
    script = Path(__file__).with_name("struck_group.py")
    environ = os.environ | {"GEP_HOME": str(place / "work")}
    done = subprocess.run(
        [sys.executable, str(script), str(place)], env=environ, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.fullmatch(r"(\d+) strikes at (\d+) calls\n", done.stdout)
    assert found and int(found[2]) > 40
