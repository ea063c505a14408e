"""The gong: heard once, never waited for, whatever becomes of the program that makes the sound."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from waiting import until

from gep_tui.live.gong import child
from gep_tui.live.gong.gong import Gong

CHILD = Path(child.__file__)


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def struck(gong: Gong) -> Gong:
    """Strike, and return once the program has ended."""
    gong.strike()
    assert gong._thread is not None
    until(lambda: gong._thread is not None and not gong._thread.is_alive())
    return gong


@pytest.mark.parametrize(
    "code, fault",
    [
        ("", ""),
        (f"raise SystemExit({child.ABSENT})", "absent"),
        (f"raise SystemExit({child.FAILED})", "failed"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "failed"),
        ("import os; os.abort()", "failed"),
        ("import sys; sys.stderr.write('noise ' * 100_000); sys.stdout.write('x' * 1_000_000)", ""),
    ],
)
def test_whatever_becomes_of_it_is_known(code: str, fault: str) -> None:
    assert struck(Gong(python(code))).fault == fault


def test_a_program_that_hangs_is_ended_and_nobody_waits_for_it() -> None:
    gong = Gong(python("import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"), 0.5)
    began = time.process_time()
    assert struck(gong).fault == "late"
    assert time.process_time() - began < 5
    assert gong._process is not None and gong._process.poll() is not None


def test_a_program_that_cannot_be_started_is_a_fault_and_the_next_one_may_be_heard(tmp_path: Path) -> None:
    gong = Gong([str(tmp_path / "nothing")])
    assert struck(gong).fault == "failed"
    gong._command = python("")
    assert struck(gong).fault == ""


def test_a_stroke_that_lasts_is_not_struck_again_and_ends_with_the_screen(tmp_path: Path) -> None:
    mark = tmp_path / "strokes"
    gong = Gong(python(f"open({str(mark)!r}, 'a').write('x'); import time; time.sleep(600)"))
    gong.strike()
    until(lambda: mark.exists() and mark.read_text())
    gong.strike()
    gong.end()
    until(lambda: gong._process is not None and gong._process.poll() is not None)
    assert mark.read_text() == "x"


FAKE = """
import enum, pathlib, threading
class SampleFormat(enum.Enum):
    SIGNED16 = 2
class PlaybackDevice:
    def __init__(self, output_format, nchannels, sample_rate, app_name):
        assert (output_format, nchannels) == (SampleFormat.SIGNED16, 1)
    def start(self, generator):
        pieces = [generator.send(1000) for _ in range(200)]
        pathlib.Path({heard!r}).write_text(str([len(piece) for piece in pieces]))
    def close(self):
        pass
"""


def run_child(tmp_path: Path, fake: str) -> int:
    """Run the program itself, with another miniaudio."""
    (tmp_path / "miniaudio.py").write_text(fake)
    return subprocess.run([sys.executable, str(CHILD)], env={**os.environ, "PYTHONPATH": str(tmp_path)}).returncode


def test_the_program_gives_the_player_as_much_as_it_asks_for_and_silence_at_the_end(tmp_path: Path) -> None:
    assert run_child(tmp_path, FAKE.format(heard=str(tmp_path / "heard"))) == child.STRUCK
    assert (tmp_path / "heard").read_text() == str([1000] * 200)


def test_without_miniaudio_and_without_a_sound_card_it_says_so(tmp_path: Path) -> None:
    assert run_child(tmp_path, "raise ImportError") == child.ABSENT
    assert run_child(tmp_path, "SampleFormat = None") == child.FAILED


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="the system has no alarm")
def test_it_ends_by_itself_whatever_it_waits_for(tmp_path: Path) -> None:
    fake = "import signal; signal.alarm(1)\nwhile True: pass"
    assert run_child(tmp_path, fake) == -signal.SIGALRM
    assert child.LONGEST > child.LENGTH


def test_it_is_quiet_begins_and_ends_without_a_click() -> None:
    sound = child.samples()
    assert len(sound) == child.RATE * child.LENGTH
    assert 1000 < max(map(abs, sound)) <= 32767 * child.LOUD
    assert abs(sound[0]) < 50 and abs(sound[-1]) < 50
