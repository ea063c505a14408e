"""Say of a file that stands where another is to be written for which reader gep wrote it, and when."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from gep_tui.domain.stream.text import one_line
from gep_tui.export.readers.reader import entered_reader
from gep_tui.export.readers.reader_words import reader_name
from gep_tui.locale import _
from gep_tui.store.files.disk import read_file
from gep_tui.store.files.processes import this_process
from gep_tui.store.library.ledger import LedgerEntry, entries, sum_of
from gep_tui.words.moments import day, time_of_day


class StandingFile(NamedTuple):
    """What is told of a file that stands: whom it was written for, when; and for a small window its reader alone."""

    words: str
    reader: str = ""


def standing_file(path: Path, session: Path | None) -> StandingFile:
    """Return what the ledger of the session in the folder `session` tells of the file at `path`. Reads from the disk.

    The newest entry of what the file holds tells; else the newest of its name, and that it was changed since.
    """
    named = [each for each in (entries(session) if session is not None else ()) if _is_of(each, path)]
    held = _sum(path)
    same = [each for each in named if each.sha256 == held]
    if not named:
        return StandingFile(_("gep did not write it from this session."))
    told, changed = _written(max(same or named, key=lambda each: each.at)), _("It has been changed since.")
    return told if same else told._replace(words=f"{told.words} {changed}")


def _is_of(entry: LedgerEntry, path: Path) -> bool:
    where = entry.name, entry.folder, entry.host
    return where == (path.name, str(path.parent.absolute()), this_process().host)


def _written(entry: LedgerEntry) -> StandingFile:
    reader, stamp = entered_reader(entry.reader), entry.at.astimezone().isoformat()
    whom = reader_name(reader) if reader is not None else one_line(entry.reader)
    words = _("It was written for: {reader}, {day} {time}.")
    return StandingFile(words.format(reader=whom, day=day(stamp), time=time_of_day(stamp)), whom)


def _sum(path: Path) -> str:
    try:
        return sum_of(read_file(path))
    except (OSError, MemoryError):
        return ""
