"""Sessions in which a person is on no list, but called by the whole name in what was written there."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from gep_tui.domain.session.purging.mentions import Mentions
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.sessions import ids
from gep_tui.store.purge.part import NewerRecord, read_record


def named_elsewhere(home: DataFolder, names: Collection[str], but: Collection[Path]) -> tuple[Path, ...]:
    """Return the folders of these sessions and rehearsals, except `but`."""
    mentions = Mentions(names, whole=True)
    folders = (base / id for base in (home.sessions, home.rehearsals) for id in ids(base))
    return tuple(folder for folder in folders if folder not in but and _names(folder, mentions))


def _names(folder: Path, mentions: Mentions) -> bool:
    try:
        record = read_record(folder)
    except NewerRecord:
        return False
    return bool(mentions.notes(record) or mentions.other_entries(record))
