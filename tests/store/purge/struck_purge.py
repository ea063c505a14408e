"""Erases a note and a person with each call to the disk struck in turn: `struck_purge.py FOLDER`.

FOLDER/home is a data folder with the session `s` and copies of its words. For each call, a process of its own erases in
a copy of it, and is killed before the call, after it, in the middle of a write, or told of an error. Then all has to be
as before or erased for every reader, and doing it again has to leave no word in any file. Prints the number of strikes
and what went wrong; the exit status is 1 if anything did.
"""

from __future__ import annotations

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "terminal"))

from struck import Strikes

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.purging.finding import people_called
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.purge.again import left_to_do
from gep_tui.store.purge.carrying_out import carry_out
from gep_tui.store.purge.part import read_record
from gep_tui.store.purge.planning import plan_person

NOW = datetime(2026, 12, 1, tzinfo=UTC)

#: The words that go, and a note that stays.
GONE, STAYS = ("Un secret bien gardé", "Léa Martin"), "Rester calme"


def erase(home: Path) -> None:
    """Erase the person and what they said, if that is not done; else finish what was cut short."""
    folder = home / "sessions" / "s"
    record = read_record(folder)
    who = people_called(record, GONE[1])
    left = left_to_do(folder, NOW, {})
    if who:
        plan = plan_person(DataFolder(home), folder, record, who[0], "Someone", NOW, said=True)
        carry_out(DataFolder(home), home / "cache", plan.parts)
    elif left is not None:
        carry_out(DataFolder(home), home / "cache", [left])


def struck(home: Path, tally: Path, strike: str) -> None:
    """Erase in a process of its own."""
    child = os.fork()
    if not child:
        status = 0
        try:
            Strikes(str(home), os.open(tally, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), strike).begin()
            erase(home)
        except OSError:
            status = 3
        finally:
            os._exit(status)
    os.waitpid(child, 0)


def holding(home: Path) -> list[str]:
    forms = {form for word in GONE for form in (word.encode(), word.encode("unicode-escape"), word.encode("utf-16-le"))}
    found = [path for path in home.rglob("*") if path.is_file()]
    return [str(path) for path in found if any(form in path.read_bytes() for form in forms)]


def faults(home: Path) -> list[str]:
    """Return what is wrong after a strike, and after the erasure was done again."""
    folder = home / "sessions" / "s"
    session = Record(read_folder(folder, SESSION).events).session
    notes = [note.text for note in session.notes]
    wrong = []
    if notes != [GONE[0], STAYS] and (notes != [STAYS] or session.name("p1") != "Someone"):
        wrong.append(f"neither as before nor erased: {notes}")
    erase(home)
    session = Record(read_folder(folder, SESSION).events).session
    wrong += [f"still there: {path}" for path in holding(home)]
    if [note.text for note in session.notes] != [STAYS] or session.refused or len(session.people) != 2:
        wrong.append(f"not as it should be: {session.notes}, {session.refused}")
    if left_to_do(folder, NOW, {}) is not None:
        wrong.append("something is left to do")
    return wrong


def not_waited_for(fd: int) -> None:
    """Stand for a flush: it is a call that may be struck, but a kill does not test what it does, so nobody waits."""


def main() -> int:
    os.fsync = not_waited_for
    place = Path(sys.argv[1])
    home, work, tally = place / "home", place / "work", place / "tally"
    shutil.copytree(home, work)
    struck(work, tally, "")
    calls = list(dict.fromkeys(tally.read_text().splitlines()))
    strikes = [f"{call} {how}" for call in calls for how in ("before", "after", "ENOSPC", "EIO")]
    # An export that the system does not let go is named, and nothing else waits for it.
    strikes = [
        each for each in strikes if not each.startswith("unlink ./exports") or each.endswith(("before", "after"))
    ]
    strikes += [f"{call} half" for call in calls if call.startswith("write ")]
    wrong = [f"nothing struck: {each}" for each in (holding(work) or [])]
    for strike in strikes:
        shutil.rmtree(work)
        shutil.copytree(home, work)
        struck(work, tally, strike)
        wrong += [f"{strike}: {each}" for each in faults(work)]
    print(f"{len(strikes)} strikes at {len(calls)} calls", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
