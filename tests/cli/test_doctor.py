"""`gep doctor` looks, and changes nothing."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from gep_tui.cli.doctor import clipboard, terminal
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions import notes
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.processes import this_process
from gep_tui.store.files.reading import read_folder
from gep_tui.words.problems import damage

Gep = Callable[..., Any]


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
    assert re.search(rf"matin\n  \[note\] events/{file.name} ends in an unfinished line of 6 bytes", out)
    file.write_bytes(file.read_bytes() + b"\n")
    status, out, _err = gep("doctor")
    assert status == 1
    assert re.search(rf"\[BROKEN\] events/{file.name}: 1 line cannot be read \(\d+\).*→ `gep recover`", out)
    assert out.endswith("1 thing is broken.\n")


@pytest.mark.parametrize("left", [bytes, lambda length: b""], ids=["zeros", "nothing"])
def test_a_file_that_lost_its_entries_is_broken_and_a_new_one_is_not(
    gep: Gep, session: LiveSession, clock: ManualClock, left: Callable[[int], bytes]
) -> None:
    (session.folder / "events" / "new.jsonl").touch()
    assert gep("doctor")[0] == 0
    scribe = LiveSession(session_files(session.folder, "scribe"), clock)
    scribe.do(partial(notes.add_note, text="Une question", kind="fact"))
    scribe.close()
    other = LiveSession(session_files(session.folder, "other"), clock)
    other.do(partial(notes.add_note, text="Une autre", kind="fact"))
    other.close()
    file = session.folder / "events" / "scribe.jsonl"
    file.write_bytes(left(file.stat().st_size))
    status, out, _err = gep("doctor", "matin")
    assert status == 1
    assert re.search(r"\[BROKEN\] .*/scribe\.jsonl.* → Put the file back", out)
    assert damage(read_folder(session.folder, SESSION).problems, "matin")[0].startswith("Entries of this record ")
    gep("recover", "--all")
    assert "May be deleted" not in gep("doctor", "matin").out


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "stand at its end: entries may have"), ("fr", "se trouvent à la fin\u00a0: des entrées ont pu")],
)
def test_zeros_behind_the_last_line_are_not_called_lost_entries(
    gep: Gep, session: LiveSession, language: str, said: str
) -> None:
    file = next((session.folder / "events").iterdir())
    file.write_bytes(file.read_bytes() + bytes(300))
    status, out, _err = gep("--lang", language, "doctor", "matin")
    assert (status, said in out) == (1, True)
    gep("recover", "--all")
    assert "where entries may have been" in gep("--lang", "en", "doctor", "matin").out
    file.write_bytes(bytes(300))
    assert damage(read_folder(session.folder, SESSION).problems, "matin")[0].startswith("Entries of this record may be")


def test_a_copy_is_named_and_its_entries_count_once(gep: Gep, session: LiveSession) -> None:
    file = next((session.folder / "events").iterdir())
    whole, counted = file.read_bytes(), gep("doctor", "matin").out.splitlines()[0]
    for name in (f"{file.stem} (conflicted copy).jsonl", f"{file.stem}-laptop.jsonl"):
        (file.parent / name).write_bytes(whole)
    status, out, _err = gep("doctor", "matin")
    assert (status, out.splitlines()[0]) == (0, counted)
    assert out.count("is a copy: each of its lines") == 2
    file.unlink()
    assert gep("doctor", "matin").out.count("is a copy: each of its lines") == 1


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
    (home / "settings.toml").touch(mode=0o644)
    status, out, _err = gep("doctor")
    assert status == 0
    assert f"{home}: 2 files and folders are open to others" in out
    assert f"→ `chmod -R go-rwx {home}`" in out


def test_a_file_in_the_place_of_the_folder_is_broken(gep: Gep, home: Path) -> None:
    home.write_text("")
    status, out, _err = gep("doctor")
    assert status == 1
    assert "is a file" in out


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, ["OSC 52", "another machine"]),
        ({"TERM": "linux"}, ["Clipboard: none"]),
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


def test_each_thing_beside_the_record_is_named_with_what_to_do(gep: Gep, session: LiveSession, home: Path) -> None:
    folder, process = session.folder, {"host": os.uname().nodename, "boot": "x", "born": "1", "pid": 999_999}
    sign = {"writer": "w1", "at": "2026-11-22T09:05:00+01:00", "wall": "2026-11-22T09:05:00+01:00", **process}
    (folder / "alive").mkdir(exist_ok=True)
    (folder / "alive" / "w1.json").write_text(json.dumps(sign))
    (folder / "alive" / "w2.json").write_text(json.dumps({**sign, "writer": "w2", "draft": "à demi"}))
    (folder / "alive" / "w3.json").write_text("{")
    (folder / "events" / "photo.jpg").write_bytes(b"\xff\xd8")
    (folder / ".results.json.00.tmp").write_text("")
    (folder / "results.json").write_text('{"mine": 1}')
    (home / "sessions" / "empty").mkdir()
    status, out, _err = gep("doctor")
    assert status == 0
    for words in (
        "alive/w2.json holds a half-typed note that nobody took over. → `gep recover`",
        "1 of its screens ended abruptly",
        "alive/w3.json cannot be read",
        "events/photo.jpg does not belong here",
        "1 file is left of a save that was cut short: .results.json.00.tmp",
        "results.json has tables that are not gep’s (mine); it will be set aside whole. → Keep tables of your own in",
        "empty holds no session",
    ):
        assert words in out, words
    assert "in perfect order" not in out


def test_events_without_effect_are_counted_and_those_about_the_clock_are_not_called_harmless(
    gep: Gep, session: LiveSession
) -> None:
    line = b'{"type":"%s","writer":"z","seq":%d,"at":"2026-11-22T10:00:00+01:00"%s}\n'
    lines = [line % (b"later", 90, b""), line % (b"later", 91, b""), line % (b"paused", 92, b"")]
    (session.folder / "events" / "z.jsonl").write_bytes(b"".join(lines))
    status, out, _err = gep("doctor")
    assert status == 0
    assert "2 entries of kinds that this gep does not know (later): kept, without effect" in out
    assert "2 entries have no effect, which is harmless: " in out
    assert "1 clock command of another screen has no effect: another screen had the clock" in out
    assert f"`gep resume {session.folder.name}`, then Esc S" in out


def test_a_claim_to_the_clock_is_no_trifle(gep: Gep, session: LiveSession) -> None:
    taken = b'{"type":"seat_taken","writer":"z","seq":2,"at":"2026-11-22T10:00:00+01:00","follows":"elsewhere-1"}\n'
    (session.folder / "events" / "z.jsonl").write_bytes(taken)
    status, out, _err = gep("doctor")
    assert status == 1
    assert "1 clock command of another screen has no effect: the screen that had the clock" in out


def test_a_newer_format_is_said_and_nothing_is_called_damaged(gep: Gep, session: LiveSession) -> None:
    file = next((session.folder / "events").iterdir())
    newer = b'"type":"session_opened","schema":9'
    file.write_bytes(file.read_bytes().replace(b'"type":"session_opened"', newer) + b"x\n")
    status, out, _err = gep("doctor", "matin")
    assert status == 0
    assert "written by a newer version" in out
    assert "Update gep" in out


def test_one_session_alone_can_be_looked_at_and_as_json(gep: Gep, session: LiveSession) -> None:
    status, out, _err = gep("doctor", "mat")
    assert status == 0
    assert re.match(r"\[ok\] \d+ entries can be read, 3 notes among them\.\n", out)
    assert "textual" not in out
    file = next((session.folder / "events").iterdir())
    file.write_bytes(file.read_bytes() + b"x\n")
    status, out, _err = gep("doctor", "matin", "--json")
    assert status == 1
    rows = json.loads(out)
    broken = next(row for row in rows if row["state"] == "broken")
    assert broken["file"] == str(file)
    assert broken["line"] == file.read_bytes().count(b"\n")
    assert broken["todo"] == "`gep recover`"


@pytest.mark.parametrize("process", [{"pid": -1}, {"pid": 7, "host": "another"}])
def test_a_screen_that_was_left_and_one_of_another_computer_did_not_end_abruptly(
    gep: Gep, session: LiveSession, process: dict[str, Any]
) -> None:
    folder = session.folder / "alive"
    folder.mkdir(exist_ok=True)
    at = "2026-11-22T10:00:00+01:00"
    sign = {"writer": "w1", "at": at, "wall": at, "host": this_process().host, **process}
    (folder / "w1.json").write_text(json.dumps(sign))
    assert "ended abruptly" not in gep("doctor").out


def test_a_session_that_was_cut_short_in_its_first_line_is_nothing_to_mourn(gep: Any, home: Path) -> None:
    events = home / "sessions" / "2026-11-22-0900-abc" / "events"
    events.mkdir(parents=True, mode=0o700)
    (events / "w-1.jsonl").write_text('{"type":"session_opened","wri')
    assert "BROKEN" not in (out := gep("doctor")[1])
    assert "cut short as it was begun. Nothing had been saved in it. → May be deleted" in out
    assert "cut short as it was begun: empty" in gep("sessions")[1]
    assert "recover" not in gep("resume").err
    (events / "w-1.jsonl.damaged-1").write_text('{"type":"session_opened","writer":"w-1"}\n')
    assert "cut short" not in gep("sessions")[1], "what was set aside may be more"


@pytest.mark.parametrize("stump", ["", '{"type":"group_opened","wri'])
def test_a_group_that_was_cut_short_in_its_first_line_is_nothing_to_mourn(gep: Any, home: Path, stump: str) -> None:
    events = home / "groups" / "nord" / "events"
    events.mkdir(parents=True, mode=0o700)
    (events / "w-1.jsonl").write_text(stump)
    out = gep("doctor")[1]
    assert "BROKEN" not in out
    assert ("cut short as it was made" if stump else "holds no group") in out
    assert "nord" not in gep("group", "list")[1]
