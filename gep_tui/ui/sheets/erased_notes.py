"""Find out whether notes of which a sheet is being made were erased for good meanwhile. May wait for the disk."""

from __future__ import annotations

from pathlib import Path

from gep_tui.store.files.looks import Remembering
from gep_tui.store.library.ids import is_id
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_session
from gep_tui.store.library.sheet_draft import SheetDraft


class ErasedNotes:
    """The notes that were erased from each session, read anew only where the session changed."""

    def __init__(self, home: DataFolder) -> None:
        self._home = home
        self._erased = Remembering(_erased)

    def any_of(self, draft: SheetDraft) -> bool:
        """Tell whether any note of which a draft is made was erased for good."""
        return any(
            is_id(each.session) and each.note in self._erased.of(self._home.session_folder(each.session))
            for each in draft.text.sources
        )


def _erased(session: Path) -> frozenset[str]:
    return frozenset(each.id for each in read_session(session).purged)
