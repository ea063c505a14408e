"""Processor time to write 600 notes in each format of files, beside the same as Markdown: exec to exit."""

from __future__ import annotations

import os
import subprocess
import tempfile
from functools import partial
from pathlib import Path

from common import GEP, median

from gep_tui.domain.session.decisions.floor import give_floor
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.decisions.phases import begin
from gep_tui.export.formats import FILE_FORMATS
from gep_tui.live.clock import ManualClock, SystemClock
from gep_tui.live.headless import open_session

NOTES, LONG, RUNS = 600, 2_000, 5
WANTED = {"docx": 1.5, "pdf": 1.0, "html": 0.2, "xlsx": 1.0}


def measure() -> list[str]:
    """Return the figures in words."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for count in (NOTES, LONG):
            _session(home, count)
        return [_measured(home, form) for form in FILE_FORMATS if form != "ics"]


def _measured(home: Path, form: str) -> str:
    bare = [_seconds(home, NOTES, "md") for _ in range(RUNS)]
    taken = [_seconds(home, NOTES, form) for _ in range(RUNS)]
    more, wanted = median(taken) - median(bare), WANTED.get(form)
    said = f"{more:.2f} s more than Markdown" + (f" (wanted {wanted})" if wanted else "")
    return f"files    {form}: {NOTES} notes {said}; {LONG} notes in all {_seconds(home, LONG, form):.2f} s"


def _seconds(home: Path, count: int, form: str) -> float:
    """Run a command; return its processor time, which other programs hardly change."""
    words = [
        "show",
        f"s{count}",
        "--facilitator",
        "--format",
        form,
        "--out",
        str(home / f"{os.urandom(4).hex()}.{form}"),
    ]
    before = os.times()
    subprocess.run([*GEP, *words], env={**os.environ, "GEP_HOME": str(home)}, check=True, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _session(home: Path, count: int) -> None:
    """Write a session of so many notes, each after a turn."""
    clock = ManualClock(SystemClock().at())
    live = open_session(home, "codev-6", ["Léa", "Karim", "Anne"], clock=clock, id=f"s{count}")
    live.do(begin)
    for number in range(count):
        clock.advance(20)
        who = f"p{number % 3 + 1}"
        live.do(partial(give_floor, person=who, sure=True))
        text = f"Rencontrer la cheffe de service avant la réunion, et lui dire ce qui s’est passé en mai ({number})"
        live.do(partial(add_note, text=text, kind=("fact", "lead", "commitment")[number % 3], person=who))
    live.close(30)
