"""The files beside the event files of a stream that may hold copies of its words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from gep_tui.domain.stream.codec import Codec
from gep_tui.store.files.asides import name_before
from gep_tui.store.files.disk import replace_file, sync_folder
from gep_tui.store.files.heartbeat import ALIVE
from gep_tui.store.files.reading import EVENTS, is_event_file
from gep_tui.store.library.group_drafts import EDITING
from gep_tui.store.library.ledger import LEDGER
from gep_tui.store.purge.erasure import Erasure
from gep_tui.store.purge.lines import LineCleaner
from gep_tui.store.purge.scrub import Scrub
from gep_tui.store.recovery.files import may_hold_events, read
from gep_tui.store.recovery.known import RECOVERED

#: Folders that are cleaned in ways of their own.
_APART = (ALIVE, LEDGER)


class CopyCleaner:
    """Cleans the files in a stream's `folder`; `derived` are the beginnings of the names of those made from it."""

    def __init__(self, folder: Path, derived: tuple[str, ...], erasure: Erasure, codec: Codec) -> None:
        self._folder, self._derived, self._whole = folder, derived, erasure.whole
        self._lines, self._scrub = LineCleaner(erasure, codec), Scrub(erasure.words)

    def clean(self) -> tuple[Path, ...]:
        """Clean what gep made, and remove what interrupted saves left. Raises OSError.

        Returns the files of others that hold words that go: these are not touched.
        """
        return tuple(path for path in _files(self._folder) if not self._clean(path))

    def _clean(self, path: Path) -> bool:
        """Tell whether nothing that goes is left in a file."""
        if _is_half(path.name) or (self._whole and self._is_ours(path)):
            path.unlink()
            sync_folder(path.parent)
            return True
        data = read(path)
        if data is None:
            return True
        lined = may_hold_events(data)
        left = self._scrub.cleaned(self._lines.cleaned(data) if lined else data)
        if left == data:
            return True
        if lined or self._is_ours(path):
            replace_file(path, left)
            return True
        return False

    def _is_ours(self, path: Path) -> bool:
        name = path.name
        is_text = EDITING in path.relative_to(self._folder).parts[:1]
        return is_text or name.startswith(self._derived) or bool(name_before(name)) or path.parent.name == RECOVERED


def _files(folder: Path) -> Iterator[Path]:
    """Yield all plain files in a stream's folder, without its event files."""
    for name, folders, files in os.walk(folder):
        where = Path(name)
        if where == folder:
            folders[:] = [each for each in folders if each not in _APART]
        for each in sorted(files):
            path = where / each
            if not path.is_symlink() and not (where == folder / EVENTS and is_event_file(each)):
                yield path


def _is_half(name: str) -> bool:
    return name.startswith(".") and name.endswith(".tmp")
