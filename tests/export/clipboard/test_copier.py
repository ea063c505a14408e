"""Copying never claims too much: tried with xclip on an X server, in tmux, and with programs that lie, hang or fail."""

from __future__ import annotations

import base64
import errno
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from waiting import PATIENCE, Lateness, until

from gep_tui.export.clipboard import copier, ways
from gep_tui.export.clipboard.copier import Outcome
from gep_tui.export.clipboard.html_ways import cf_html
from gep_tui.export.clipboard.programs import run
from gep_tui.export.clipboard.words import sentence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs of Linux and macOS")

#: Copies as the program does, with less patience.
copy = partial(copier.copy, seconds=PATIENCE)

TEXT = "Rencontrer la cheffe\n\n  avant « lundi » 🎉 שלום\ttab\n"


def fake(folder: Path, script: str) -> str:
    """Put an xclip that runs `script` first on the path, and return the path."""
    bin = folder / "bin"
    bin.mkdir()
    program = bin / "xclip"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return f"{bin}:{os.environ['PATH']}"


def check_file(outcome: Outcome, text: str = TEXT) -> None:
    assert outcome.errno is None
    assert outcome.path.read_bytes() == text.encode()
    assert stat.S_IMODE(outcome.path.stat().st_mode) == 0o600


def test_a_copy_is_verified_where_another_program_pastes_it(display: Any, tmp_path: Path) -> None:
    outcome = copy(TEXT, tmp_path / "exports", "a.md", environ=display.environ)
    assert (outcome.way, outcome.trouble, outcome.characters) == ("verified", "", len(TEXT))
    assert display.pasted() == TEXT.encode()
    assert not outcome.failed
    check_file(outcome)
    assert stat.S_IMODE((tmp_path / "exports").stat().st_mode) == 0o700
    assert sentence(outcome) == f"Copied and read back: 51 characters. It is in the file {outcome.path}."


def test_a_mail_pastes_the_look_and_a_text_the_text(display: Any, tmp_path: Path, needs: Callable[..., str]) -> None:
    xclip = (needs("xclip"), "-selection", "clipboard", "-o", "-t")

    def pasted(kind: str) -> str:
        done = subprocess.run([*xclip, kind], env=display.environ, capture_output=True, timeout=PATIENCE, check=True)
        return done.stdout.decode()

    for page in ("<h1>Équipe « Nord »</h1>", "<p>é</p>" * 300_000):
        outcome = copy(TEXT, tmp_path, "a.txt", html=page, environ=display.environ)
        assert (outcome.way, outcome.with_html) == ("verified", True)
        assert pasted("text/html") == page
        assert display.pasted() == TEXT.encode()
    assert {"text/html", "UTF8_STRING", "TARGETS"} <= set(pasted("TARGETS").split())
    assert sentence(outcome).startswith("Copied and read back, with its look for a mail: 51 characters. It is in")
    check_file(outcome)
    assert copy("a text", tmp_path, "b.txt", environ=display.environ).way == "verified"
    assert (display.pasted(), "text/html" in pasted("TARGETS")) == (b"a text", False)


def test_where_the_look_cannot_be_held_the_text_is_copied(tmp_path: Path, bare: dict[str, str]) -> None:
    script = f'case "$*" in *-o*) cat {tmp_path}/kept;; *) cat >{tmp_path}/kept;; esac'
    environ = {**bare, "PATH": fake(tmp_path, script), "DISPLAY": ":4998"}
    outcome = copy("sans look", tmp_path, "a.txt", html="<b>", environ=environ)
    assert (outcome.way, outcome.with_html) == ("verified", False)


def test_the_head_for_windows_tells_in_bytes_where_the_page_begins_and_ends() -> None:
    page = cf_html("<html><body lang=fr>« é »</body></html>")
    numbers = {key: int(value) for key, value in re.findall(r"(\w+):(\d+)", page.decode())}
    assert page[numbers["StartHTML"] : numbers["EndHTML"]].decode() == "<html><body lang=fr>« é »</body></html>"
    assert page[numbers["StartFragment"] : numbers["EndFragment"]].decode() == "« é »"


def test_the_clipboard_outlives_a_later_copy_and_a_big_one(display: Any, tmp_path: Path) -> None:
    for text in ("short", "é" * 300_000, "short again\n"):
        assert copy(text, tmp_path, "a.md", environ=display.environ).way == "verified"
        assert display.pasted() == text.encode()


def test_nothing_of_the_helper_reaches_our_terminal_or_holds_it(display: Any, tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from gep_tui.export.clipboard.copier import copy; "
        f"print(copy('x', pathlib.Path({str(tmp_path)!r}), 'a.md', seconds={PATIENCE}).way)"
    )
    environ = {**display.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, timeout=PATIENCE, check=True)
    assert (done.stdout, done.stderr) == (b"verified\n", b"")
    assert display.pasted() == b"x"
    gone = {**environ, "DISPLAY": ":4999"}
    done = subprocess.run([sys.executable, "-c", code], env=gone, capture_output=True, timeout=PATIENCE, check=True)
    assert (done.stdout, done.stderr) == (b"file\n", b"")


def test_an_x_server_that_is_gone_is_not_a_copy(display: Any, tmp_path: Path) -> None:
    display.kill()
    outcome = copy(TEXT, tmp_path, "a.md", environ=display.environ)
    assert (outcome.way, outcome.trouble) == ("file", "different")
    assert outcome.failed
    check_file(outcome)


def test_an_xclip_that_says_it_copied_is_not_believed(tmp_path: Path, bare: dict[str, str]) -> None:
    environ = {**bare, "PATH": fake(tmp_path, "cat >/dev/null; exit 0"), "DISPLAY": ":4997"}
    outcome = copy(TEXT, tmp_path, "a.md", environ=environ)
    assert (outcome.way, outcome.trouble) == ("file", "different")
    check_file(outcome)


def test_an_xclip_that_changes_one_letter_is_not_believed(tmp_path: Path, bare: dict[str, str]) -> None:
    script = f'case "$*" in *-o*) tr R r <{tmp_path}/kept;; *) cat >{tmp_path}/kept;; esac'
    environ = {**bare, "PATH": fake(tmp_path, script), "DISPLAY": ":4997"}
    assert copy(TEXT, tmp_path, "a.md", environ=environ).trouble == "different"
    assert copy("sans la lettre", tmp_path, "b.md", environ=environ).way == "verified"


def test_an_xclip_that_fails_is_said_to(tmp_path: Path, bare: dict[str, str]) -> None:
    environ = {**bare, "PATH": fake(tmp_path, "echo oops >&2; exit 1"), "DISPLAY": ":4997"}
    outcome = copy(TEXT, tmp_path, "a.md", environ=environ)
    assert (outcome.way, outcome.trouble) == ("file", "different")


def test_an_xclip_that_answers_no_text_is_not_believed(tmp_path: Path, bare: dict[str, str]) -> None:
    environ = {**bare, "PATH": fake(tmp_path, "printf '\\377'"), "DISPLAY": ":4997"}
    assert copy(TEXT, tmp_path, "a.md", environ=environ).trouble == "different"


def test_an_xclip_that_returns_before_it_has_the_clipboard_is_waited_for(tmp_path: Path, bare: dict[str, str]) -> None:
    late = f"cat >{tmp_path}/new; (sleep 0.15; mv {tmp_path}/new {tmp_path}/kept) >/dev/null &"
    script = f'case "$*" in *-o*) cat {tmp_path}/kept;; *) {late} ;; esac'
    (tmp_path / "kept").write_bytes(b"\xff what was there before")
    environ = {**bare, "PATH": fake(tmp_path, script), "DISPLAY": ":4997"}
    assert copy(TEXT, tmp_path, "a.md", environ=environ).way == "verified"


@pytest.mark.parametrize(
    "script", ["echo $$ >{0}/pid; sleep 600", "cat >/dev/null; (echo $$ >{0}/pid; sleep 600); true"]
)
def test_an_xclip_that_hangs_is_ended_in_time(script: str, tmp_path: Path, bare: dict[str, str]) -> None:
    environ = {**bare, "PATH": fake(tmp_path, script.format(tmp_path)), "DISPLAY": ":4997"}
    for seconds in (0.7, 5.0, 20.0):  # a slow machine may not have started xclip any sooner
        with Lateness() as late:
            began = time.monotonic()
            outcome = copy(TEXT, tmp_path, "a.md", environ=environ, seconds=seconds)
            took = time.monotonic() - began
        assert took < seconds + 2.3 + late.seconds + late.worked
        if (tmp_path / "pid").exists():
            break
    assert (outcome.way, outcome.trouble) == ("file", "late")
    assert "did not answer in time" in sentence(outcome)
    check_file(outcome)
    hanging = int((tmp_path / "pid").read_text())
    until(lambda: not _runs(hanging))


def test_a_machine_without_any_clipboard_says_so(tmp_path: Path, bare: dict[str, str]) -> None:
    outcome = copy(TEXT, tmp_path, "a.md", environ=bare)
    assert (outcome.way, outcome.trouble) == ("file", "none")
    check_file(outcome)
    assert sentence(outcome) == (
        "Not copied: no clipboard can be reached here (on a desktop, install xclip or wl-clipboard). "
        f"It is in the file {outcome.path}."
    )


def test_a_terminal_is_sent_the_text_and_no_more_is_claimed(tmp_path: Path, bare: dict[str, str]) -> None:
    outcome = copy(TEXT, tmp_path, "a.md", environ={**bare, "TERM": "xterm-256color"})
    assert outcome.way == "osc52"
    assert outcome.escape.startswith("\x1b]52;c;")
    assert outcome.escape.endswith("\x07")
    assert base64.b64decode(outcome.escape[7:-1]).decode() == TEXT
    assert "Whether they were taken cannot be known" in sentence(outcome)
    check_file(outcome)


def test_a_real_terminal_takes_the_sequence(
    tmp_path: Path, bare: dict[str, str], needs: Callable[[str], str], tmux: Callable[..., str]
) -> None:
    outcome = copy(TEXT, tmp_path, "a.md", environ={**bare, "TERM": "xterm-256color"})
    (tmp_path / "sequence").write_text(outcome.escape)
    tmux("set-option", "-s", "set-clipboard", "on")
    tmux("send-keys", f"cat {tmp_path}/sequence; tmux wait-for -S shown", "Enter")
    tmux("wait-for", "shown")

    def taken() -> bool:
        with suppress(subprocess.CalledProcessError):
            return tmux("save-buffer", "-") == TEXT
        return False

    until(taken, lambda: "the terminal did not take the sequence")


@pytest.mark.parametrize("term", ["", "dumb", "linux"])
def test_a_terminal_without_such_a_sequence_is_not_sent_one(term: str, tmp_path: Path, bare: dict[str, str]) -> None:
    assert copy(TEXT, tmp_path, "a.md", environ={**bare, "TERM": term}).way == "file"


def test_output_that_is_no_terminal_is_sent_nothing(tmp_path: Path, bare: dict[str, str]) -> None:
    outcome = copy(TEXT, tmp_path, "a.md", environ={**bare, "TERM": "xterm"}, terminal=False)
    assert (outcome.way, outcome.escape, outcome.too_long) == ("file", "", False)


def test_a_text_too_long_for_a_terminal_is_not_cut(tmp_path: Path, bare: dict[str, str]) -> None:
    environ = {**bare, "TERM": "xterm"}
    fits, too_long = (copy("x" * size, tmp_path, "a.md", environ=environ) for size in (52_500, 52_501))
    assert (fits.way, len(fits.escape) - 8) == ("osc52", 70_000)
    assert (too_long.way, too_long.escape, too_long.too_long) == ("file", "", True)
    assert "too long to be sent through the terminal" in sentence(too_long)


@pytest.fixture
def tmux(needs: Callable[[str], str], tmp_path: Path) -> Iterator[Callable[..., str]]:
    """A tmux of our own, with one detached session; the function runs a command in it and returns what it says."""
    program = needs("tmux")
    folder = Path(tempfile.mkdtemp(prefix="gep-", dir="/tmp"))  # the path of a socket may not be long
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}

    def command(*words: str) -> str:
        line = [program, "-S", str(folder / "s"), "-f", "/dev/null", *words]
        return subprocess.run(line, env=environ, capture_output=True, timeout=PATIENCE, check=True).stdout.decode()

    command("new-session", "-d", "-x", "80", "-y", "24", "sh")
    yield command
    with suppress(subprocess.CalledProcessError):
        command("kill-server")
    shutil.rmtree(folder, ignore_errors=True)  # the server takes its socket away itself


@pytest.fixture
def inside(tmux: Callable[..., str], bare: dict[str, str]) -> dict[str, str]:
    """The environment of a program that runs inside this tmux."""
    where = tmux("display-message", "-p", "#{socket_path},#{pid},0").strip()
    return {**bare, "TMUX": where, "TERM": "tmux-256color"}


def test_inside_tmux_the_text_is_in_its_buffer(
    tmux: Callable[..., str], inside: dict[str, str], tmp_path: Path
) -> None:
    outcome = copy(TEXT, tmp_path, "a.md", environ=inside)
    assert (outcome.way, outcome.trouble) == ("tmux", "none")
    assert tmux("save-buffer", "-") == TEXT
    assert "In tmux’s buffer, read back: 51 characters" in sentence(outcome)
    check_file(outcome)


def test_a_big_text_goes_through_tmux_whole(tmux: Callable[..., str], inside: dict[str, str], tmp_path: Path) -> None:
    text = "ligne é\n" * 50_000
    assert copy(text, tmp_path, "a.md", environ={**inside, "LC_ALL": "C"}).way == "tmux"
    assert tmux("save-buffer", "-") == text


def test_an_older_tmux_that_hands_nothing_on_is_still_a_way(
    tmux: Callable[..., str], inside: dict[str, str], tmp_path: Path, needs: Callable[[str], str]
) -> None:
    path = fake(tmp_path, "exit 1")
    older = tmp_path / "bin" / "tmux"
    older.write_text(f'#!/bin/sh\ncase "$*" in *-w*) exit 1;; esac\nexec {needs("tmux")} "$@"\n')
    older.chmod(0o755)
    assert copy(TEXT, tmp_path, "a.md", environ={**inside, "PATH": path}).way == "tmux"


def test_a_tmux_that_is_gone_or_hangs_leaves_the_terminal(
    tmux: Callable[..., str], inside: dict[str, str], tmp_path: Path
) -> None:
    server = int(tmux("display-message", "-p", "#{pid}"))
    os.kill(server, signal.SIGSTOP)
    try:
        assert copy(TEXT, tmp_path, "a.md", environ=inside, seconds=0.5).way == "osc52"
    finally:
        os.kill(server, signal.SIGCONT)
    tmux("kill-server")
    assert copy(TEXT, tmp_path, "a.md", environ=inside).way == "osc52"


def test_over_ssh_only_a_forwarded_display_is_the_clipboard_people_sit_at(
    display: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = {**display.environ, "SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22", "WAYLAND_DISPLAY": "wayland-0"}
    assert copy(TEXT, tmp_path, "a.md", environ=far).trouble == "elsewhere"
    asked: list[dict[str, str]] = []
    real = ways.run

    def watched(command: tuple[str, ...], environ: dict[str, str], *rest: object) -> object:
        asked.append(environ)
        return real(command, environ, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(ways, "run", watched)
    copy(TEXT, tmp_path, "a.md", environ={**far, "DISPLAY": "localhost:10.0"})
    assert "WAYLAND_DISPLAY" not in asked[0]
    monkeypatch.setattr(sys, "platform", "darwin")
    assert copy(TEXT, tmp_path, "a.md", environ={**far, "DISPLAY": "localhost:10.0"}).trouble == "elsewhere"


def test_on_a_mac_the_helper_is_always_told_to_write_unicode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert ways._environ({"LC_CTYPE": "C"}) == {"LC_CTYPE": "C", "LC_ALL": "en_US.UTF-8"}


def test_without_python_or_pyperclip_there_is_no_system_clipboard(
    tmp_path: Path, bare: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "")
    assert copy(TEXT, tmp_path, "a.md", environ=bare).trouble == "none"
    monkeypatch.setattr(sys, "executable", str(tmp_path / "missing"))
    assert copy(TEXT, tmp_path, "a.md", environ=bare).trouble == "failed"


def test_a_file_that_cannot_be_written_is_said_beside_a_copy(display: Any, tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("in the way")
    outcome = copy(TEXT, tmp_path / "exports", "a.md", environ=display.environ)
    assert (outcome.way, outcome.errno) == ("verified", errno.EEXIST)
    assert "could not be written" in sentence(outcome)
    assert (tmp_path / "exports").read_text() == "in the way"


def test_a_full_disk_and_no_clipboard_is_said_to_be_nowhere(
    tmp_path: Path, bare: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _text: str, _enter: object) -> Path:
        raise OSError(errno.ENOSPC, "full", str(path))

    monkeypatch.setattr(copier, "write_file", full)
    outcome = copy(TEXT, tmp_path, "a.md", environ=bare)
    assert (outcome.way, outcome.errno, outcome.failed) == ("nowhere", errno.ENOSPC, True)
    assert sentence(outcome) == (
        "Not copied: no clipboard can be reached here (on a desktop, install xclip or wl-clipboard). "
        f"The file {tmp_path / 'a.md'} could not be written: there is no room left on the disk; make room on it."
    )


def test_a_second_copy_of_another_text_keeps_the_first_file(tmp_path: Path, bare: dict[str, str]) -> None:
    first, second, third = (copy(text, tmp_path, "a.md", environ=bare) for text in ("one", "two", "one"))
    assert [outcome.path.name for outcome in (first, second, third)] == ["a.md", "a-2.md", "a.md"]


def test_a_text_with_lone_surrogates_is_copied_as_what_can_be_written(tmp_path: Path, bare: dict[str, str]) -> None:
    outcome = copy("a\ud800b", tmp_path, "a.md", environ=bare)
    assert outcome.path.read_text() == "a?b"


def test_a_program_that_reads_nothing_does_not_block_a_big_text() -> None:
    with Lateness() as late:
        began = time.monotonic()
        done = run(("sleep", "600"), {"PATH": os.environ["PATH"]}, 0.3, b"x" * 10_000_000)
        took = time.monotonic() - began
    assert done.late
    assert took < 3 + late.seconds + late.worked


def test_a_program_that_hangs_ends_by_itself_where_the_one_that_asked_for_it_was_killed(tmp_path: Path) -> None:
    number = tmp_path / "number"
    script = f"echo $$ > {number}.new; mv {number}.new {number}; exec sleep 600"
    code = (
        f"import os; from gep_tui.export.clipboard.programs import run; run(('sh', '-c', {script!r}), os.environ, 0.5)"
    )
    asking = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    until(lambda: number.exists() or asking.poll() is not None)
    asking.kill()
    asking.wait()
    hanging = int(number.read_text())
    until(lambda: not _runs(hanging))


def test_a_program_that_is_not_there_could_not_be_started(tmp_path: Path) -> None:
    assert run((str(tmp_path / "nothing"),), os.environ, 5).status is None


def _runs(number: int) -> bool:
    """Tell whether a process is alive; a zombie is not."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    stat_file = Path(f"/proc/{number}/stat")
    return not stat_file.exists() or stat_file.read_text().rpartition(")")[2].split()[0] != "Z"
