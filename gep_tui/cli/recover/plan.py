"""Everything that can be brought back in a data folder, in a fixed order for numbering, and bringing it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.rebuilding import rebuilt
from gep_tui.cli.recover.page import page
from gep_tui.cli.recover.words import brought, nothing_back
from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.events import SessionOpened
from gep_tui.domain.stream.codec import Codec
from gep_tui.locale import _
from gep_tui.store.library.locations import GROUPS, default_home
from gep_tui.store.library.sessions import ids
from gep_tui.store.recovery.bringing import Brought, bring_back, keep_text
from gep_tui.store.recovery.gone import deleted
from gep_tui.store.recovery.group import survey_group
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.store.recovery.refuge import refuges
from gep_tui.store.recovery.session import survey_session
from gep_tui.store.results.results import results_stale
from gep_tui.words.system_reasons import reason


class Lot(NamedTuple):
    """What was found in one session's folder: things to bring back, spare copies, files to keep.

    `newer` means that a newer gep wrote it, and only that can judge it.
    """

    folder: Path
    finds: tuple[Recoverable, ...]
    spare: tuple[Path, ...] = ()
    newer: bool = False
    keep: tuple[tuple[Path, int], ...] = ()


def lots(context: Context, only: Path | None = None) -> Iterator[Lot]:
    """Yield the finds of all sessions, rehearsals and groups, the oldest first; or only those in the folder `only`."""
    apart = refuges(context.home, {context.home.refuge: None, default_home({}).refuge: None})
    for base in (context.home.sessions, context.home.rehearsals):
        gone = [find for find in deleted(base) if only is None or find.folder == only]
        without = (folder for folder in apart if folder.parent == base)
        for folder in sorted({*(base / id for id in ids(base)), *(find.folder for find in gone), *without}):
            if only is None or folder == only:
                found = survey_session(folder, apart.get(folder, []))
                left = tuple(find for find in gone if find.folder == folder)
                yield Lot(folder, (*found.finds, *left), found.spare, found.newer, found.keep)
    if only is None:
        for id in ids(context.home.groups):
            of_group = survey_group(context.home.group_folder(id))
            yield Lot(of_group.folder, of_group.finds, of_group.spare, of_group.newer, of_group.keep)


def done(find: Recoverable) -> str:
    """Bring back one thing and return a sentence about it. Raises CommandFailure."""
    try:
        had = bring_back(find, _codec(find)) if find.lines or find.damaged or find.kind == "deleted" else Brought()
        text = keep_text(find, page(find)) if find.loose else None
    except OSError as error:
        words = _("{path} could not be brought back: {reason}. It is unchanged.")
        raise CommandFailure(words.format(path=find.path, reason=reason(error))) from None
    if find.damaged and not had.events and not text and find.lost:
        raise CommandFailure(nothing_back(find, had))
    return brought(find, had, text)


def _codec(find: Recoverable) -> Codec:
    return GROUP if find.folder.parent.name == GROUPS else SESSION


def results_after(finds: Iterable[Recoverable]) -> Iterator[str]:
    """Rebuild the results of the sessions that got events back, and yield a sentence about each."""
    from gep_tui.live.results import covers
    from gep_tui.store.files.reading import read_folder

    for folder in dict.fromkeys(find.folder for find in finds if find.kind != "deleted"):
        reading = read_folder(folder, SESSION)
        opened = any(isinstance(event, SessionOpened) for event in reading.events)
        if opened and results_stale(folder, covers(reading.events)):
            try:
                yield rebuilt(folder)
            except CommandFailure as failure:
                yield failure.words
