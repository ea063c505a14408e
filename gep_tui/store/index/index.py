"""The search index of one data folder in one hand: opened, kept up, asked, and made anew where it is damaged."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec

from gep_tui.store.index.database import in_memory, is_busy, is_damage, opened, told
from gep_tui.store.index.index_state import IndexProgress, IndexState
from gep_tui.store.index.keeping_up import keeping_up
from gep_tui.store.index.places import delete_index
from gep_tui.store.index.search import hits, known_names
from gep_tui.store.index.shelves import Shelves
from gep_tui.store.index.wanted import Hit, SearchNames, Wanted

T = TypeVar("T")

#: Notes that are written at once.
BATCH = 20_000


class SearchIndex:
    """Everything noted in the sessions of a folder, and in groups. Call it from one thread at a time.

    No fault of the index itself is raised: what cannot be kept on the disk is kept in memory, which is slower to start.
    """

    def __init__(self, path: Path, sessions: Path, groups: Path | None = None) -> None:
        """Use the index at `path` for the sessions in the folder `sessions`, and for the `groups` in theirs."""
        self._path = path
        self._shelves = Shelves(sessions, groups)
        self.state = IndexState()
        self._inode = 0
        self._database = self._open()

    def keep_up(self, batch: int = BATCH) -> Iterator[IndexProgress]:
        """Bring it up to date, and yield after each step; searches may come between two steps."""
        self._notice_removal()
        for _attempt in range(3):
            try:
                yield from keeping_up(self._database, self._shelves, batch)
            except sqlite3.Error as error:
                if is_busy(error):
                    self.state = msgspec.structs.replace(self.state, behind=True)
                    return
                self._mend(error)
            else:
                self.state = msgspec.structs.replace(self.state, behind=False)
                return

    def search(self, wanted: Wanted, most: int) -> list[Hit]:
        """Return at most `most` notes, those of the newest sessions first."""
        return self._tried(lambda: list(hits(self._database, wanted, newest_first=True, most=most)), [])

    def all(self, wanted: Wanted) -> Iterator[Hit]:
        """Yield every note, those of the oldest sessions first.

        An index that turns out to be damaged is made anew, and what comes next is found in that.
        """
        given = 0
        for _attempt in range(3):
            try:
                for hit in islice(hits(self._database, wanted, newest_first=False), given, None):
                    given += 1
                    yield hit
            except sqlite3.Error as error:
                self._mend(error)
                deque(self.keep_up(), maxlen=0)
            else:
                return

    def names(self) -> SearchNames:
        """Return what notes can be filtered by."""
        return self._tried(lambda: known_names(self._database), SearchNames())

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _open(self) -> sqlite3.Connection:
        try:
            database, made = opened(self._path)
            self._inode = self._path.stat().st_ino
        except OSError as error:
            return self._remembered(told(error))
        except sqlite3.Error as error:
            return self._remembered(told(error))
        self.state = IndexState(made=self.state.made or made)
        return database

    def _remembered(self, reason: str) -> sqlite3.Connection:
        """Return an index in memory, where there can be none on the disk."""
        self.state = IndexState(in_memory=reason)
        return in_memory()

    def _tried(self, ask: Callable[[], T], otherwise: T) -> T:
        """Return the answer; `otherwise` if the index turns out to be damaged, since it is empty then."""
        try:
            return ask()
        except sqlite3.Error as error:
            if not is_busy(error):
                self._mend(error)
            return otherwise

    def _mend(self, error: sqlite3.Error) -> None:
        """Go on with an empty index: a new one for a damaged one; one in memory, if the disk refuses."""
        self._database.close()
        if is_damage(error) and not self.state.in_memory:
            self.state = IndexState(made="damaged")
            try:
                delete_index(self._path)
                self._database = self._open()
            except OSError as fault:
                self._database = self._remembered(told(fault))
        else:
            self._database = self._remembered(told(error))

    def _notice_removal(self) -> None:
        """Open a new index if the file was deleted meanwhile: a purge took words out of it that must not be found."""
        if self.state.in_memory:
            return
        try:
            stands = self._path.stat().st_ino == self._inode
        except OSError:
            stands = False
        if not stands:
            self._database.close()
            self._database = self._open()
