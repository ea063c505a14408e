"""A merge that is killed before it has erased here what was erased elsewhere is finished at the next start."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from gep_tui.cli.commands import merge
from gep_tui.cli.common.context import Context
from gep_tui.cli.launch import dispatch, present
from gep_tui.domain.carried.events import NoteCarried
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession
from gep_tui.store.files.lines import encode

Gep = Callable[..., tuple[int, str, str]]

WORDS = b"Voir la direction"


def holding(home: Path) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file() and WORDS in path.read_bytes()]


def die(home: Path) -> None:
    """Let go of the locks in the data folder, as the system does when a process is killed."""
    for each in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            if str(each.readlink()).startswith(f"{home}/.merging-"):
                os.close(int(each.name))


@pytest.fixture
def erased(gep: Gep, session: LiveSession, home: Path, clock: ManualClock, tmp_path: Path) -> Path:
    """A pack that tells the erasure of a commitment which a later session here took along."""
    later = open_session(home, "codev-6", ["Léa", "Karim"], clock=clock, id="soir")
    assert later.close()
    notes = json.loads(gep("show", "matin", "--format", "json")[1])["notes"]
    note = next(each["id"] for each in notes if each["kind"] == "commitment")
    carried = NoteCarried(session="matin", note=note, kind="commitment", text=WORDS.decode(), person="Karim")
    line = encode(msgspec.structs.replace(carried, writer="away", seq=900, at=clock.at()))
    (home / "sessions" / "soir" / "events" / "away.jsonl").write_bytes(line)
    other, first, back = tmp_path / "other", tmp_path / "first.gep", tmp_path / "back.gep"
    gep("pack", "--open", "matin", str(first))
    gep("--home", str(other), "merge", str(first))
    assert gep("--home", str(other), "purge", "matin", "--note", note, "--yes")[0] == 0
    assert gep("--home", str(other), "pack", "--open", "matin", str(back))[0] == 0
    return back


def test_what_a_killed_merge_left_standing_elsewhere_goes_at_the_next_start_and_this_is_said(
    gep: Gep, erased: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_what: object) -> None:
        raise SystemExit(9)

    with monkeypatch.context() as patch:
        patch.setattr(merge, "erase_too", killed)
        assert gep("merge", str(erased))[0] == 9
    assert len(holding(home)) == 2 and list(home.glob(".merging-*"))
    said: list[str] = []

    def shown(context: Context, *_more: object) -> int:
        said.extend(context.notices)
        return 0

    monkeypatch.setattr(dispatch, "is_terminal", lambda: True)
    monkeypatch.setattr(present, "require_terminal", lambda command: None)
    monkeypatch.setattr(present, "present", shown)
    assert gep()[0] == 0
    assert (said, len(holding(home))) == ([], 2), "the merge may be going on"
    die(home)
    assert gep()[0] == 0
    assert said == ["A merge had been cut short: what was erased elsewhere still stood here.", "It is erased."]
    assert not holding(home) and not list(home.glob(".merging-*"))


def test_a_merge_that_ends_leaves_no_sign(gep: Gep, erased: Path, home: Path) -> None:
    assert gep("merge", str(erased))[0] == 0
    assert not holding(home) and not list(home.glob(".merging-*"))
