"""Goes through a group's life with each call to the disk struck in turn: `struck_group.py FOLDER`.

FOLDER/home is a data folder with the group `nord`; FOLDER/nord.gep, a pack of it from another laptop, brings a topic
and a session. For each call, a process of its own makes a second group in a copy of it, adds members, plans dates,
writes a practice sheet, merges the pack and packs the group anew; it is killed before the call, after it, in the middle
of a write, or told of an error. What it had acknowledged has to be there, nothing may look damaged, and doing all of it
again has to leave everything complete. Prints the number of strikes and what went wrong; the exit status is 1 if
anything did.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "terminal"))

from struck import Strikes

from gep_tui.domain.group.decisions import GroupDecision, dates, members, sheets
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import fold
from gep_tui.live.clock import ManualClock
from gep_tui.live.group import LiveGroup
from gep_tui.live.new_group import new_group
from gep_tui.store.files.disk import replace_file
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.groups import read_group
from gep_tui.store.library.sheet_draft import SheetDraft, drop_draft, keep_draft, read_draft
from gep_tui.store.packs.coming import Coming, coming
from gep_tui.store.packs.manifest import GROUP_FORMAT, Manifest
from gep_tui.store.packs.packing import packed_group
from gep_tui.store.packs.taking_in import take_in
from gep_tui.store.packs.unpacking import read_pack, unpacked

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
NAMES, DAYS = ("Léa", "Karim"), (date(2027, 1, 5), date(2027, 2, 2))
SHEET = SheetText(title="Reporter moins", done="Une réunion de moins")

#: What happens to some calls, beside a kill before them.
MORE = {"write": ("half", "ENOSPC"), "fsync": ("EIO",), "create": ("EIO",), "rename": ("after", "EIO")}

#: Says what is acknowledged.
Tell = Callable[[str], None]


def live(home: Path, writer: str, steps: list[GroupDecision]) -> bool:
    """Do this in the second group as a process of its own; tell whether all is on the disk."""
    group = LiveGroup(home / "groups" / "sud", writer, ManualClock(NOW))
    group.do_all(steps)
    return group.close(60)


def go_through(home: Path, run: str, tell: Tell) -> None:
    """Do all that is not there yet, and tell each step once it is acknowledged."""
    sud = home / "groups" / "sud"
    if not read_group(sud).group.opened:
        shutil.rmtree(sud, ignore_errors=True)
        assert new_group(home / "groups", f"{run}-new", ManualClock(NOW), "Sud").close(60)
        tell("made")
    if live(home, f"{run}-members", [partial(members.add_member, name=name) for name in NAMES]):
        tell("members")
    if live(home, f"{run}-dates", [partial(dates.plan_date, day=day) for day in DAYS]):
        tell("dates")
    if not read_group(sud).group.sheets:
        keep_draft(sud, SheetDraft(text=SHEET))
        tell("draft")
        if live(home, f"{run}-sheet", [partial(sheets.write_sheet, text=SHEET)]):
            tell("sheet")
    drop_draft(sud)
    take_in(news(home))
    tell("merged")
    about = Manifest(format=GROUP_FORMAT, gep="0", group_id="nord", title="Nord", made=NOW)
    replace_file(home / "out.gep", packed_group(home / "groups" / "nord", about, []))
    tell("packed")


def news(home: Path) -> list[Coming]:
    group, session = unpacked(read_pack(home.parent / "nord.gep")).records
    return [coming(group, home / "groups" / "nord"), coming(session, home / "sessions" / session.id)]


def struck(home: Path, tally: Path, strike: str) -> set[str]:
    """Go through it in a process of its own; return what was acknowledged."""
    told = tally.with_name("told")
    told.write_bytes(b"")
    child = os.fork()
    if not child:
        status, file = 0, os.open(told, os.O_WRONLY | os.O_APPEND)
        write = os.write
        try:
            Strikes(str(home), os.open(tally, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), strike).begin()
            go_through(home, "one", lambda step: void(write(file, f"{step}\n".encode())))
        except (OSError, AssertionError):
            status = 3
        finally:
            os._exit(status)
    os.waitpid(child, 0)
    return set(told.read_text().split())


def void(_count: int) -> None:
    """Forget how much was written."""


def faults(home: Path, told: set[str]) -> Iterator[str]:
    """Yield what is wrong after a strike, and after all was done again."""
    yield from lacking(home, told)
    go_through(home, "two", lambda step: None)
    yield from (
        f"done again: {fault}" for fault in lacking(home, {"made", "members", "dates", "sheet", "merged", "packed"})
    )
    if any(each.files for each in news(home)):
        yield "the pack still brings something"
    if read_draft(home / "groups" / "sud") is not None:
        yield "the draft is left"
    sud = read_group(home / "groups" / "sud").group
    if sorted(each.name for each in sud.members) != sorted(NAMES) or len(sud.dates) != 2 or len(sud.sheets) != 1:
        yield f"something is twice or lacking: {sud.members}, {sud.dates}, {sud.sheets}"


def lacking(home: Path, told: set[str]) -> Iterator[str]:
    """Yield what was acknowledged and is not there, and what looks damaged."""
    reads = {id: read_group(home / "groups" / id) for id in ("nord", "sud")}
    sud, nord = reads["sud"].group, reads["nord"].group
    there = {
        "made": bool(sud.opened), "members": len(sud.members) == 2, "dates": len(sud.dates) == 2,
        "draft": bool(read_draft(home / "groups" / "sud") or sud.sheets), "sheet": bool(sud.sheets),
        "merged": len(nord.topics) == 2, "packed": len(unpacked(read_pack(home / "out.gep")).records) == 1,
    }  # fmt: skip
    yield from (f"acknowledged, and not there: {step}" for step in sorted(told) if not there[step])
    problems = {each.code for read in reads.values() for each in read.problems} - {"torn-tail"}
    if problems or nord.refused or sud.refused or len(nord.members) != 1:
        yield f"looks damaged: {problems}, {nord.refused}, {sud.refused}"
    session = read_folder(home / "sessions" / "soir", SESSION)
    if session.problems or ("merged" in told and not fold(session.events).opened):
        yield f"the session: {session.problems}"


def main() -> int:
    place = Path(sys.argv[1])
    home, work, tally = place / "home", place / "work", place / "tally"
    shutil.copytree(home, work)
    wrong = [] if len(struck(work, tally, "")) == 7 else ["not all was done without a strike"]
    calls = list(dict.fromkeys(tally.read_text().splitlines()))
    # After one call is before the next one.
    strikes = [f"{call} {how}" for call in calls for how in ("before", *MORE.get(call.split()[0], ()))]
    for strike in strikes:
        shutil.rmtree(work)
        shutil.copytree(home, work)
        wrong += [f"{strike}: {each}" for each in faults(work, struck(work, tally, strike))]
    print(f"{len(strikes)} strikes at {len(calls)} calls", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
