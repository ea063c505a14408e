"""Check the event files of a session: what cannot be read, where, and how much can."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from gep_tui.cli.doctor.copies import copies
from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.recover.words import missing, where
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.codec import Codec
from gep_tui.domain.stream.refused import Refused
from gep_tui.locale import N_, _, n_
from gep_tui.store.files.reading import EVENTS, ReadProblem, read_one
from gep_tui.store.recovery.differing import differing
from gep_tui.store.recovery.known import RECOVERED
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.store.recovery.survey import Survey
from gep_tui.words.problems import WHYS, problem

#: How many line numbers are listed.
NAMED = 5

#: Stands for the problem codes of a line that cannot be read.
DAMAGED = "damaged"

#: What to do about the problem codes of a whole file.
_TODO = {
    "not-a-file": N_("Move it somewhere else."),
    "zeros": N_("Put the file back from a copy, or `gep merge` a pack; then `gep recover` sets aside what is damaged."),
    "emptied": N_("Put the file back from a copy of the folder, or `gep merge` a pack of the record."),
}

#: Why a step beside the seat has no effect: nobody at the seat has accepted it yet.
BESIDE = ("claim", "not-at-the-seat")


def event_files(found: Survey, codec: Codec = SESSION) -> Iterator[CheckResult]:
    """Yield one finding for each file and kind of problem."""
    finds = {find.path: find for find in found.finds if find.kind == "events"}
    groups: dict[tuple[Path, str], list[ReadProblem]] = {}
    for each in found.reading.problems:
        kind = DAMAGED if each.code in ("malformed", "not-utf8") else str(each.code)
        groups.setdefault((each.path, kind), []).append(each)
    for (path, kind), problems in groups.items():
        file, find = where(path, found.folder), finds.get(path)
        if kind == DAMAGED:
            finding = _damaged(path, file, problems, find, codec)
            # What a newer gep wrote may not be damaged.
            yield finding._replace(state="note", todo="") if found.newer else finding
        elif kind == "torn-tail" and (path, DAMAGED) not in groups:
            yield _torn(path, file, problems[0], find)
        elif kind == "unknown-type":
            yield _unknown(path, file, problems)
        elif kind not in ("foreign-file", "torn-tail", "purged-copy"):
            yield _other(path, problems[0])
    for (first, second), count in differing(found.reading, codec).items():
        yield _differs(found, first, second, count)
    yield from copies(found)


def _differs(found: Survey, first: str, second: str, count: int) -> CheckResult:
    text = n_(
        "{file} and {other} tell {count} entry differently: only one of the two counts.",
        "{file} and {other} tell {count} entries differently: of each only one counts.",
        count,
    )
    events = found.folder / EVENTS
    names = {"file": where(events / first, found.folder), "other": where(events / second, found.folder)}
    todo = _("Compare both in a text editor; what is missing has to be written again. Then move the copy away.")
    return CheckResult("broken", text.format(count=count, **names), todo, "", str(events / second))


def _damaged(
    path: Path, file: str, problems: Sequence[ReadProblem], find: Recoverable | None, codec: Codec
) -> CheckResult:
    good = len(read_one(path, codec).events)
    text = n_(
        "{file}: {count} line cannot be read ({lines}).",
        "{file}: {count} lines cannot be read ({lines}).",
        len(problems),
    ).format(file=file, count=len(problems), lines=_lines(problems))
    rest = n_("The other entry is.", "The {count} other entries are.", good) if good else _("Nothing else is in it.")
    words = f"{text} {rest.format(count=good)}"
    todo = "`gep recover`" if find else _("A screen writes to it now: look again once it is closed.")
    return CheckResult("broken", f"{words} {missing(find)}" if find else words, todo, "", str(path), problems[0].line)


def _torn(path: Path, file: str, problem: ReadProblem, find: Recoverable | None) -> CheckResult:
    text = _("{file} ends in an unfinished line of {bytes} bytes, which is not read: gep ended while writing it.")
    words = text.format(file=file, bytes=problem.detail)
    if find is None:
        return CheckResult("note", words, file=str(path))
    if not find.missing:
        return CheckResult("note", words + " " + _("It holds words of a note."), "`gep recover`", file=str(path))
    return CheckResult("broken", f"{words} {missing(find)}", "`gep recover`", file=str(path))


def _unknown(path: Path, file: str, problems: Sequence[ReadProblem]) -> CheckResult:
    text = n_(
        "{file}: {count} entry of a kind that this gep does not know ({kinds}): kept, without effect.",
        "{file}: {count} entries of kinds that this gep does not know ({kinds}): kept, without effect.",
        len(problems),
    )
    kinds = ", ".join(sorted({each.detail for each in problems}))
    return CheckResult("note", text.format(file=file, count=len(problems), kinds=kinds), file=str(path))


def _other(path: Path, each: ReadProblem) -> CheckResult:
    if each.code == "newer-schema":
        return CheckResult("note", problem(each), _("Update gep to go on with it."), "", str(path), each.line)
    todo = _(_TODO[each.code]) if each.code in _TODO else ""
    return CheckResult("broken", problem(each), todo, "", str(path))


def _lines(problems: Sequence[ReadProblem]) -> str:
    numbers = [str(each.line) for each in problems]
    return ", ".join(numbers if len(numbers) <= NAMED else [*numbers[: NAMED - 1], "…", numbers[-1]])


def beginning(found: Survey, session: Session) -> Iterator[CheckResult]:
    """Yield a finding if the session cannot be opened because its first entry cannot be read."""
    if session.opened is None:
        text = _("The beginning of this session cannot be read: it can be neither opened nor shown.")
        yield CheckResult("broken", text, "`gep recover`" if found.finds else _where_its_notes_are(found.folder))


def _where_its_notes_are(folder: Path) -> str:
    if not os.path.isdir(folder / RECOVERED):  # noqa: PTH112 - never raises
        return ""
    return _("What could be saved of its notes is in {folder}.").format(folder=folder / RECOVERED)


def refused(session: Session) -> Iterator[CheckResult]:
    """Yield the entries without effect: steps of another screen that wait for an answer, and harmless ones."""
    if session.opened is None:
        return
    beside = [each for each in session.refused if each.why in BESIDE]
    harmless = [each for each in session.refused if each.why not in BESIDE]
    if beside:
        text = n_(
            "{count} clock command of another screen has no effect: {whys}.",
            "{count} clock commands of other screens have no effect: {whys}.",
            len(beside),
        )
        words = text.format(count=len(beside), whys=_whys(beside))
        todo = _("`gep resume {id}`, then Esc S: accept them there, or leave them.").format(id=session.id)
        yield CheckResult("broken" if session.claims else "note", words, todo)
    if harmless:
        text = n_(
            "{count} entry has no effect, which is harmless: {whys}.",
            "{count} entries have no effect, which is harmless: {whys}.",
            len(harmless),
        )
        yield CheckResult("note", text.format(count=len(harmless), whys=_whys(harmless)))


def _whys(entries: Sequence[Refused]) -> str:
    """Return why entries have no effect, and the number for each reason."""
    counts = Counter(each.why for each in entries)
    return ", ".join(f"{_(WHYS.get(why, why))} ({number})" for why, number in counts.items())
