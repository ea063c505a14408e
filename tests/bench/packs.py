"""Processor time to pack 20,000 events and to take them in, as commands: exec to exit, open and locked."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from common import GEP, median

from gep_tui.domain.session.events import NoteAdded
from gep_tui.live.headless import open_session
from gep_tui.store.files.lines import encode

EVENTS = 20_000
RUNS = 5


def measure() -> list[str]:
    """Return the figures in words."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        _long_session(place / "home")
        (place / "secret").write_text("eight words that nobody else would ever think of\n")
        return [_measured(place, words) for words in (("--open",), ("--passphrase-file", str(place / "secret")))]


def _measured(place: Path, lock: tuple[str, ...]) -> str:
    packing, merging, again = [], [], []
    opens = lock if lock != ("--open",) else ()
    for number in range(RUNS):
        pack, there = place / f"{number}{lock[0]}.gep", place / f"there-{number}{lock[0]}"
        packing.append(_seconds(place / "home", "pack", "long", str(pack), *lock))
        merging.append(_seconds(there, "merge", str(pack), *opens))
        again.append(_seconds(there, "merge", str(pack), *opens))
    how = "open  " if not opens else "locked"
    return (
        f"packs    {how} {EVENTS} events: packed in {median(packing):.2f} s, taken in in {median(merging):.2f} s, once "
        f"more in {median(again):.2f} s (wanted 1 each), {pack.stat().st_size // 1024} KB"
    )


def _seconds(home: Path, *words: str) -> float:
    """Run a command; return its processor time, which other programs hardly change."""
    before = os.times()
    subprocess.run([*GEP, *words], env={**os.environ, "GEP_HOME": str(home)}, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _long_session(home: Path) -> None:
    """Open a session and add the notes of a very long day, in two files."""
    live = open_session(home, "codev-6", ["Léa", "Karim", "Anne"], id="long")
    live.close(10)
    for writer in ("desk", "scribe"):
        lines = (
            NoteAdded(
                writer=writer,
                seq=2 + number,
                at=live.session.last_at,
                text=f"Une note de la séance, la numéro {number}, avec quelques mots de plus",
                kind="fact",
                person="p1",
                author=writer,
            )
            for number in range(EVENTS // 2)
        )
        (live.folder / "events" / f"{writer}.jsonl").write_bytes(b"".join(map(encode, lines)))
