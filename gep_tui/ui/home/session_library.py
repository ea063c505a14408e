"""What home has read from the disk. Methods named `read_…` may wait for the disk and run on any thread.

They return a function that stores what they read; the screen calls it on its own thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from gep_tui.catalogue.catalogue import Catalogue
from gep_tui.domain.session.state import Session
from gep_tui.locale import n_
from gep_tui.store.files.heartbeat import read_alive, running
from gep_tui.store.files.looks import Remembering
from gep_tui.store.library import sessions
from gep_tui.store.library.beginnings import Beginning
from gep_tui.store.library.documents import documents_of
from gep_tui.store.library.exported import NOTHING, Exported, exported
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.sessions import Summary
from gep_tui.ui.components.offers import offers
from gep_tui.ui.home.past import look_into
from gep_tui.ui.home.summary_reading import SummaryPart, SummaryReading
from gep_tui.ui.home.views.home import Progress, SessionShelf
from gep_tui.words.protocol_faults import sentence

#: Sessions listed at first and added by each "more"; those that a screen shows; those that are read together.
LISTED, FIRST, PART = 200, 40, 20

#: Stores what was read.
Take = Callable[[], None]


@dataclass(frozen=True)
class Leaving:
    """A session to delete: the target of its link, if it is one, and the files exported from it."""

    id: str
    target: str = ""
    files: Exported = NOTHING


class SessionLibrary:
    """The sessions, newest first; their summaries, as they are read; and the catalogue."""

    def __init__(self, home: DataFolder, language: str, beginnings: Remembering[Beginning]) -> None:
        self.home = home
        self.language = language
        self._beginnings = beginnings
        self.ids: list[str] = []
        self.known: dict[str, Summary] = {}
        self.records: dict[str, Session] = {}
        self.catalogue: Catalogue | None = None
        #: Whether the first summaries are there, and whether all are.
        self.begun = self.complete = False
        self._progress: Mapping[str, Progress] = {}
        self._names: dict[str, str] = {}
        self._listed = LISTED

    def shelf(self) -> SessionShelf:
        """Return what the home list shows."""
        ids = self.ids[: self._listed]
        return SessionShelf(
            sessions=[(id, self.known.get(id)) for id in ids],
            older=len(self.ids) - len(ids),
            names=self._names,
            progress=self._progress,
            complete=self.begun,
        )

    def forget(self) -> None:
        """Forget what may have changed: every session that is not closed."""
        self.known = {id: summary for id, summary in self.known.items() if summary.closed}
        self.records.clear()

    def more(self) -> None:
        """List older sessions too."""
        self._listed += LISTED

    def read_sessions(self) -> Iterator[Take | None]:
        """Yield the sessions as their names order them, the first of them with summaries; then all in true order.

        Beginnings and summaries come in parts, so that keys are not kept waiting for all of them; `None` is a pause.
        """
        folder, summaries = self.home.sessions, SummaryReading(self.home.sessions, self.known, self.language)
        ids = sessions.newest_by_name(folder, self._beginnings.known)
        yield partial(self._take_ids, ids)
        yield from (partial(self._take_part, part) for part in summaries.parts(ids[:FIRST], PART))
        for since in range(0, len(ids), PART):
            for id in ids[since : since + PART]:
                self._beginnings.of(folder / id)
            yield None
        ids = sessions.newest_by_name(folder, self._beginnings.known)
        yield partial(self._take_ids, ids)
        ids = ids[: self._listed]
        yield from (partial(self._take_part, part) for part in summaries.parts(ids, PART))
        yield partial(self._take_all, summaries.far(ids))

    def read_record(self, id: str) -> Take:
        """Read all of one session."""
        record = look_into(self.home.sessions / id)
        return partial(self.records.__setitem__, id, record)

    def read_catalogue(self, load: Callable[[], Catalogue]) -> Take:
        """Read the programmes and protocols."""
        found = load()
        names = {offer.key: offer.title for offer in offers(found, (), self.language)}
        return partial(self._take_catalogue, found, names)

    def read_leaving(self, id: str) -> Leaving:
        """Return what would be deleted with a session, and what would stay."""
        target = sessions.linked(self.home.sessions, id)
        if target:
            return Leaving(id, target)
        others = [each for each in sessions.ids(self.home.sessions) if each != id]
        return Leaving(id, files=exported(self.home.sessions / id, self.home.exports, others, documents_of(self.home)))

    def delete(self, id: str) -> tuple[Leaving, Take]:
        """Delete a session and its unchanged exports from the disk; return what was deleted and what stays.

        Raises OSError.
        """
        leaving = self.read_leaving(id)
        # Exports first, while the ledger still exists: an interrupted deletion can then be repeated.
        gone = replace(leaving, files=leaving.files.removed())
        sessions.delete(self.home.sessions, id)
        return gone, partial(self._take_ids, sessions.newest_by_name(self.home.sessions, self._beginnings.known))

    def is_elsewhere(self, id: str) -> bool:
        """Tell whether another process has the session open."""
        alive = read_alive(self.home.sessions / id)
        return any(each.pid != os.getpid() and running(each) for each in alive)

    def fault(self) -> str:
        """Return the first fault of the user's files, and how many more there are."""
        faults = self.catalogue.faults if self.catalogue else ()
        if not faults:
            return ""
        more = len(faults) - 1
        others = n_("(and {count} more: gep check)", "(and {count} more: gep check)", more).format(count=more)
        return sentence(faults[0]) + (f"  {others}" if more else "")

    def _take_ids(self, ids: list[str]) -> None:
        self.ids = ids

    def _take_part(self, part: SummaryPart) -> None:
        self.known |= part.summaries
        self._progress, self.begun = part.far, True

    def _take_all(self, far: Mapping[str, Progress]) -> None:
        self._progress, self.begun, self.complete = far, True, True

    def _take_catalogue(self, found: Catalogue, names: dict[str, str]) -> None:
        self.catalogue, self._names = found, names
