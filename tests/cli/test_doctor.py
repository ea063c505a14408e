"""`gep doctor` looks, and changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.cli.health import clipboard, terminal
from gep_tui.live.session import LiveSession

Gep = Callable[..., tuple[int, str, str]]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_fresh_machine_is_in_order(gep: Gep, home: Path) -> None:
    status, out, err = gep("doctor")
    assert (status, err) == (0, "")
    assert out.endswith("Nothing is broken.\n")
    assert re.search(r"textual 8\.\d+", out)
    assert not home.exists()


def test_nothing_is_changed(gep: Gep, session: LiveSession, home: Path) -> None:
    before = contents(home)
    status, out, _err = gep("doctor")
    assert status == 0
    assert "A note is on the disk after" in out
    assert "Sessions: 1, rehearsals: 0." in out
    assert contents(home) == before


def test_damage_is_broken_and_a_torn_tail_is_only_worth_knowing(gep: Gep, session: LiveSession) -> None:
    file = next((session.folder / "events").iterdir())
    file.write_bytes(file.read_bytes() + b'{"half')
    status, out, _err = gep("doctor")
    assert status == 0
    assert re.search(rf"\[note\].*{re.escape(str(file))}", out)
    file.write_bytes(file.read_bytes() + b"\n")
    status, out, _err = gep("doctor")
    assert status == 1
    assert re.search(rf"\[BROKEN\].*{re.escape(str(file))}", out)
    assert out.endswith("1 thing is broken.\n")


def test_faults_of_protocols_and_settings_are_broken(gep: Gep, home: Path) -> None:
    (home / "protocols").mkdir(parents=True)
    (home / "protocols" / "mine.toml").write_text("id = 3\n")
    (home / "settings.toml").write_text("bel = true\n")
    status, out, _err = gep("doctor")
    assert status == 1
    assert "mine.toml" in out
    assert "settings.toml" in out


def test_a_folder_that_others_may_look_into_is_said(gep: Gep, home: Path) -> None:
    home.mkdir(mode=0o755)
    home.chmod(0o755)
    status, out, _err = gep("doctor")
    assert status == 0
    assert "Others on this computer may look into" in out


def test_a_file_in_the_place_of_the_folder_is_broken(gep: Gep, home: Path) -> None:
    home.write_text("")
    status, out, _err = gep("doctor")
    assert status == 1
    assert "is a file" in out


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, ["OSC 52", "another machine"]),
        ({"TERM": "linux"}, ["out of reach"]),
        ({"TERM": "screen", "TMUX": "/tmp/x,1,0"}, ["tmux, OSC 52"]),
    ],
)
def test_the_ways_to_a_clipboard_are_told_apart(environ: dict[str, str], expected: list[str]) -> None:
    said = " ".join(finding.words for finding in clipboard.clipboard(environ))
    assert all(words in said for words in expected)


def test_without_a_terminal_that_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    findings = list(terminal.terminal({"TERM": "xterm", "NO_COLOR": "1"}))
    assert findings[0].state == "note"
    assert any("NO_COLOR" in finding.words for finding in findings)
