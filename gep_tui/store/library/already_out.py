"""Read where the words of a note already are outside its session: practice sheets, and files that were written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from gep_tui.domain.group.in_room import stands_on
from gep_tui.domain.session.state import Note, Session
from gep_tui.domain.stream.text import one_line
from gep_tui.store.library.groups import all_groups
from gep_tui.store.library.ledger import entries
from gep_tui.store.library.locations import DataFolder


class AlreadyOut(NamedTuple):
    """The titles of the sheets, and the names of the files that were written for others.

    Of no file it is said that it is older than the note: that would be told by two clocks, and one may be wrong.
    """

    sheets: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def already_out(folder: Path, session: Session, note: Note) -> AlreadyOut:
    """Return where the words of a note of the session in `folder` already are; an error of the disk is raised."""
    titles, ledgers = [], [folder]
    for each in all_groups(DataFolder(folder.parent.parent).groups):
        found = [sheet.title for sheet in each.group.kept_sheets if stands_on(sheet, session, note)]
        titles += found
        ledgers += [DataFolder(folder.parent.parent).group_folder(each.id)] if found else []
    files = [
        entry.path
        for ledger in ledgers
        for entry in entries(ledger)
        if entry.reader != "facilitator" and os.path.lexists(entry.path)
    ]
    return AlreadyOut(tuple(map(one_line, titles)), tuple(dict.fromkeys(Path(path).name for path in files)))
