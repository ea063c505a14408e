"""Searches while somebody types, on a thread of its own: neither a letter nor the clock ever waits for the disk."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import msgspec

from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.word_search import Term
from gep_tui.store.index.index import SearchIndex
from gep_tui.store.index.index_state import IndexProgress, IndexState
from gep_tui.store.index.one_session import OneSession
from gep_tui.store.index.places import index_file
from gep_tui.store.index.wanted import Hit, NamesNothing, SearchNames, Wanted
from gep_tui.store.library.groups import ReadGroup, all_groups
from gep_tui.store.library.locations import DataFolder

#: The most notes that are shown: nobody reads more, and each costs a row to draw.
MOST = 200

#: Notes that are written to the index at once: a search waits no longer than for these.
BATCH = 500

#: Seconds between two steps of bringing the index up to date, in which the screen gets its turn.
BREATH = 0.002

#: Seconds after which a search is repeated while the index is being brought up to date.
AGAIN = 0.5

#: Reads what was typed: what is wanted, what names nothing, or None for an empty search. Names and groups are read
#: when they are called for.
ReadsSearch = Callable[
    [str, Callable[[], SearchNames], Callable[[], Sequence[ReadGroup]]], Wanted | NamesNothing | None
]

_log = logging.getLogger(__name__)


class FoundNotes(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to what was `typed`: hits by session, the newest session first, each in its own order.

    `more` says that there are others. `nothing` are words in the search that name nothing. `progress` tells how far
    the index is while it is being brought up to date; `failed` that a fault in the program ended the search.
    """

    typed: str = ""
    terms: tuple[Term, ...] = ()
    hits: tuple[Hit, ...] = ()
    more: bool = False
    nothing: NamesNothing | None = None
    state: IndexState = IndexState()
    progress: IndexProgress | None = None
    failed: bool = False


class _Wish(NamedTuple):
    """What was typed, and the session that runs, if there is one, as it stood then."""

    typed: str = ""
    running: Session | None = None
    again: bool = False


class Searching:
    """Searches all sessions from `begin` to `end`; `tell` is called on the thread whenever `found` is new."""

    def __init__(self, home: DataFolder, cache: Path, reads: ReadsSearch, tell: Callable[[], object]) -> None:
        """Search in the data folder `home`, with an index in `cache`; `reads` reads what is typed."""
        #: The folder of the index.
        self.cache = cache
        self._home = home
        self._reads = reads
        self._tell = tell
        self._wish: _Wish | None = None
        self._changed = threading.Condition()
        self._ending = False
        self.found = FoundNotes()

    def begin(self) -> None:
        """Start the thread."""
        threading.Thread(target=self._work, name="gep-search", daemon=True).start()

    def ask(self, typed: str, running: Session | None = None, again: bool = False) -> None:
        """Search for what is typed, instead of anything that was asked before and is not answered yet.

        The session that is `running` is searched as it stands here, whatever the disk has of it. With `again`, the
        sessions on the disk are looked through once more, in case one was changed meanwhile.
        """
        with self._changed:
            self._wish = _Wish(typed, running, again or (self._wish is not None and self._wish.again))
            self._changed.notify()

    def end(self) -> None:
        """Stop soon; does not wait for it."""
        with self._changed:
            self._ending = True
            self._changed.notify()

    def _work(self) -> None:
        try:
            path = index_file(self.cache, self._home.path)
            with closing(SearchIndex(path, self._home.sessions, self._home.groups)) as index:
                self._serve(index, OneSession())
        except Exception:  # noqa: BLE001 - a fault here may not end the program; the screen tells it
            _log.exception("a search has failed")
            self._publish(msgspec.structs.replace(self.found, failed=True))

    def _serve(self, index: SearchIndex, one: OneSession) -> None:
        """Answer what is asked, and bring the index up to date in between."""
        steps: Iterator[IndexProgress] | None = index.keep_up(BATCH)
        last, progress, told = _Wish(), IndexProgress(), time.monotonic()
        while not self._ending:
            wish = self._wished(None if steps is None else BREATH)
            if wish is None and steps is not None:
                step = next(steps, None)
                steps, progress = (None, progress) if step is None else (steps, step)
                if steps is not None and time.monotonic() - told < AGAIN:
                    continue
            elif wish is not None:
                last = wish
                steps = index.keep_up(BATCH) if wish.again and steps is None else steps
            told = time.monotonic()
            self._publish(self._answer(index, one, last, progress if steps is not None else None))

    def _wished(self, seconds: float | None) -> _Wish | None:
        """Return what was asked since the last call; wait for it for so many seconds (None: until the end)."""
        with self._changed:
            self._changed.wait_for(lambda: self._wish is not None or self._ending, seconds)
            wish, self._wish = self._wish, None
        return wish

    def _answer(self, index: SearchIndex, one: OneSession, wish: _Wish, progress: IndexProgress | None) -> FoundNotes:
        if wish.running is not None:
            one.hold(wish.running)
        names, groups = lambda: index.names().with_those(one.names()), lambda: all_groups(self._home.groups)
        meant = self._reads(wish.typed, names, groups)
        if not isinstance(meant, Wanted):
            return FoundNotes(typed=wish.typed, nothing=meant, state=index.state, progress=progress)
        hits = _hits(index, one, meant, wish.running)
        return FoundNotes(
            typed=wish.typed, terms=meant.terms, hits=tuple(_in_order(hits[:MOST])), more=len(hits) > MOST,
            state=index.state, progress=progress,
        )  # fmt: skip

    def _publish(self, found: FoundNotes) -> None:
        self.found = found
        self._tell()


def _hits(index: SearchIndex, one: OneSession, meant: Wanted, running: Session | None) -> list[Hit]:
    """Return at most one hit more than is shown; those of the running session are first, and not read from the disk."""
    if running is None:
        return index.search(meant, MOST + 1)
    here = one.search(meant, MOST + 1)
    there = (
        hit for hit in index.search(meant, MOST + 1 + len(here)) if hit.session.between or hit.session.id != running.id
    )
    return [*here, *there]


def _in_order(hits: list[Hit]) -> Iterator[Hit]:
    """Yield hits, newest first, by session, each session's notes from the first one on."""
    for _session, some in groupby(hits, key=lambda hit: (hit.session.between, hit.session.id)):
        yield from reversed(list(some))
