"""Where a record is written while its own folder is gone: deleted, moved, or on a drive that was unplugged."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from gep_tui.domain.stream.position import Position
from gep_tui.store.files.disk import clear_away, make_folder
from gep_tui.store.files.others import Others
from gep_tui.store.files.reading import EVENTS, event_files

#: Real seconds that a refuge is used at least: whoever deletes or moves a folder may not be done with all its files.
DUST = 3.0

#: How many folders a refuge has above a file: that of its kind, of its record, of all refuges.
FOLDERS = 3

#: Returns the places for a record whose folder is gone, the best first.
RefugePlaces = Callable[[], Sequence[Path]]


class Shelter:
    """Chooses between a record's folder and its refuges, of which the first that can be made is used.

    A record that disappears is made again in its place only by a process that `restores` it; any other must not undo
    what somebody did on purpose. Without a refuge every process makes it again.
    """

    def __init__(self, folder: Path, refuges: RefugePlaces | None, others: Others) -> None:
        """Shelter the record in `folder`; `others` tells whether another record has taken its place."""
        self._folder, self._refuges, self._others = folder, refuges, others
        #: The refuge in use, `None` while the record is in its own folder.
        self.refuge: Path | None = None
        self.restores: Callable[[], bool] = lambda: True
        self._was_there = folder.is_dir()
        self._since = 0.0
        self._ours: set[Position] = set()
        self._left: tuple[Path, ...] = ()

    @property
    def place(self) -> Path:
        """The folder in which the record is written now."""
        return self.refuge or self._folder

    def may_end(self) -> bool:
        """Tell whether the record may be back in its folder. May be called from another thread."""
        return self.refuge is not None and time.monotonic() - self._since >= DUST and self._folder.is_dir()

    def choose(self, stands: bool) -> Path | None:
        """Return the refuge to use from now on, `None` for the record's own folder; `move` there if it is another one.

        `stands` tells whether the files written so far are still there. A record that never was anywhere is made.
        Raises OSError if no refuge can be made.
        """
        if self._refuges is None or self.restores() or not self._was_there:
            return None
        if self.refuge is None and not (stands and self._folder.is_dir()):
            return _made(self._refuges())
        if self.refuge is not None and self.may_end() and self._is_back():
            return None
        return self.refuge

    def move(self, refuge: Path | None, files: Sequence[Path]) -> None:
        """Use `refuge`. The `files` of one that is left go once everything is durable in the record's own folder."""
        if refuge is None:
            self._left += tuple(files)
        else:
            self._since, self._ours = time.monotonic(), self._others.openings()
        self.refuge = refuge

    def settled(self) -> None:
        """Take note that everything is durable: there is a record to miss, and nothing is needed in a refuge."""
        self._was_there = True
        if self.refuge is None and self._left:
            left, self._left = self._left, ()
            for path in left:
                clear_away(path, FOLDERS)

    def _is_back(self) -> bool:
        """Tell whether the folder holds this record again, or a part of it, and not another one."""
        there = self._others.openings(self._folder)
        return bool(event_files(self._folder)[0]) and not (there and self._ours and not there & self._ours)


def _made(refuges: Sequence[Path]) -> Path:
    """Make the first refuge that can be made, and return it. Raises OSError."""
    for place in refuges[:-1]:
        with suppress(OSError):
            make_folder(place / EVENTS)
            return place
    make_folder(refuges[-1] / EVENTS)
    return refuges[-1]
