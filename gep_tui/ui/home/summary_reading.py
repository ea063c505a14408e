"""Read what home shows of its sessions, some at a time: their summaries, and how far the open ones have got."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gep_tui.store.library import sessions
from gep_tui.store.library.sessions import Summary
from gep_tui.ui.home.past import look_into, progress
from gep_tui.ui.home.views.home import TO_RESUME, Progress, is_open


@dataclass(frozen=True)
class SummaryPart:
    """Some summaries by session, and how far each session to resume has got as far as is known."""

    summaries: Mapping[str, Summary]
    far: Mapping[str, Progress]


class SummaryReading:
    """One look through the sessions of a folder; each is read once. Waits for the disk."""

    def __init__(self, folder: Path, known: Mapping[str, Summary], language: str) -> None:
        """Read what is not `known`."""
        self._folder = folder
        self._known = dict(known)
        self._language = language
        self._far: dict[str, Progress] = {}

    def parts(self, ids: Sequence[str], many: int) -> Iterator[SummaryPart]:
        """Yield so `many` sessions at a time, those that are not known; `ids` are in the order of the list."""
        unread = [id for id in ids if id not in self._known]
        for since in range(0, len(unread), many):
            part = {id: sessions.summary(self._folder / id) for id in unread[since : since + many]}
            self._known |= part
            yield SummaryPart(part, self.far(ids))

    def far(self, ids: Sequence[str]) -> Mapping[str, Progress]:
        """Return how far the sessions to resume have got."""
        for id in [id for id in ids if is_open(self._known.get(id))][:TO_RESUME]:
            if id not in self._far:
                self._far[id] = progress(look_into(self._folder / id), self._language)
        return dict(self._far)
