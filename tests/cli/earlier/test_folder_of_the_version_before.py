"""A data folder of the version before gives the same as it gave there: listed, shown, resumed, recovered."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from gep_tui.domain.session.decisions import notes, undoing
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.library.settings import read_settings

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=timezone(timedelta(hours=1)))
SESSIONS = ("matin", "apres-midi", "abime")


@pytest.fixture
def folder(home: Path) -> Path:
    """A copy of the data folder."""
    shutil.copytree(HERE / "home", home)
    return home


def expected(name: str) -> Any:
    return json.loads((EXPECTED / name).read_bytes())


def same_tables(shown: str, before: dict[str, Any]) -> bool:
    """Tell whether the tables of the version before are the same now; there may be others, and columns, beside them."""
    return _known(json.loads(shown), before) == before


def _known(now: Any, before: Any) -> Any:
    """Return of what is shown now what the version before knew."""
    if isinstance(before, dict):
        return {name: _known(now.get(name), each) for name, each in before.items()}
    if isinstance(before, list) and isinstance(now, list) and len(now) == len(before):
        return [_known(one, other) for one, other in zip(now, before, strict=True)]
    return now


def test_the_same_sessions_are_listed(folder: Path, gep: Callable[..., Any]) -> None:
    assert json.loads(gep("sessions", "--json").out) == expected("sessions.json")


@pytest.mark.parametrize("id", SESSIONS)
def test_each_shows_the_same_record(folder: Path, gep: Callable[..., Any], id: str) -> None:
    assert same_tables(gep("show", id, "--format", "json").out, expected(f"show-{id}.json"))


def test_going_on_adds_the_same_lines(folder: Path) -> None:
    clock = ManualClock(NOON)
    live = LiveSession.resume(session_files(folder / "sessions" / "matin", "again"), clock)
    clock.advance(60)
    live.do(undoing.undo)
    clock.advance(60)
    live.do(partial(notes.add_note, text="repris", kind="fact"))
    assert live.close()
    written = (live.folder / "events" / "again.jsonl").read_bytes()
    assert written == (EXPECTED / "resumed-matin.jsonl").read_bytes()


def test_the_same_is_found_to_bring_back(folder: Path, gep: Callable[..., Any]) -> None:
    rows = json.loads(gep("recover", "--json", "--dry-run").out)
    found = [{**row, "path": str(Path(row["path"]).relative_to(folder))} for row in rows]
    assert [{key: row[key] for key in each} for row, each in zip(found, expected("recover.json"), strict=True)] == (
        expected("recover.json")
    )


def test_the_same_comes_back(folder: Path, gep: Callable[..., Any]) -> None:
    before = {path: path.read_bytes() for path in files(folder)}
    assert gep("recover", "--all").status == 0
    names = [re.sub(r"-\d{8}-\d{6}$", "-*", str(path.relative_to(folder))) for path in files(folder)]
    assert sorted(names) == (EXPECTED / "files-after-recover.txt").read_text().split()
    events = folder / "sessions" / "abime" / "events"
    for name in ("laptop.recovered.jsonl", "phone.recovered.jsonl"):
        assert (events / name).read_bytes() == (EXPECTED / name).read_bytes()
    for id in ("matin", "abime"):
        assert same_tables(gep("show", id, "--format", "json").out, expected(f"recovered-{id}.json"))
    (aside,) = events.glob("laptop.jsonl.damaged-*")
    assert aside.read_bytes() == before[events / "laptop.jsonl"]


def test_settings_are_the_same(folder: Path) -> None:
    settings, faults = read_settings(folder / "settings.toml")
    assert faults == ()
    assert (settings.author, settings.bell, settings.dates) == ("Claire", False, "%d/%m/%Y")
    assert settings.keys == {"next": "n,f4"}


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
