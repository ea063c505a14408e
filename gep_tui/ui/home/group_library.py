"""What home has read of the groups. Methods named `read_…` and `make` may wait for the disk, on any thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from gep_tui.domain.group.board import open_commitments
from gep_tui.domain.group.upcoming import upcoming
from gep_tui.domain.stream.text import bare
from gep_tui.live.new_group import new_group
from gep_tui.store.files.looks import Remembering
from gep_tui.store.library.commitment_reading import read_commitments
from gep_tui.store.library.groups import ReadGroup, all_groups
from gep_tui.store.library.openings import openings
from gep_tui.store.library.series import latest
from gep_tui.ui.components.services import Services
from gep_tui.ui.home.views.groups import SHOWN, GroupAtHome, GroupShelf


class GroupLibrary:
    """The groups, those first that meet soonest, and how many commitments of each are due."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._sessions = Remembering(read_commitments)
        self._clock = services.clock()
        self._groups: list[ReadGroup] = []
        self._known: dict[str, GroupAtHome] = {}
        self.all_shown = False

    def shelf(self) -> GroupShelf:
        """Return what the list shows."""
        shown = self._shown(self._known.values())
        hidden = [each for each in self._known.values() if each not in shown]
        return GroupShelf(shown, len(hidden), sum(each.due or 0 for each in hidden))

    def alike(self, name: str) -> str:
        """Return the name of a group that is called `name`, "" if there is none."""
        return next((each.name for each in self._groups if bare(each.name) == bare(name)), "")

    def read_names(self) -> Iterator[Callable[[], None]]:
        """Yield the groups with their next dates."""
        self._groups = all_groups(self._services.home.groups)
        today = self._clock.wall().date()
        yield partial(self._take, [_at_home(each, today) for each in self._groups])

    def read_due(self) -> Iterator[Callable[[], None]]:
        """Yield what is due in each group, those that are shown first; sessions are read no further than needed.

        A group whose session of today is over may leave its place to another one.
        """
        today = self._clock.wall().date()
        known = {each.id: _at_home(each, today) for each in self._groups}
        opened = openings(self._services.home.sessions, self._services.beginnings.of) if known else []
        while unread := self._unread(known.values()):
            sessions = latest(unread.group, opened, self._services.home.sessions, self._sessions.of)
            found = replace(
                unread,
                next=next(iter(upcoming(unread.group, today, (each.closed for each in sessions))), None),
                due=len(open_commitments(unread.group, sessions)),
            )
            known[found.id] = found
            yield partial(self._known.__setitem__, found.id, found)

    def make(self, name: str) -> str:
        """Make a group; return its id once it is on the disk. Raises OSError."""
        services = self._services
        live = new_group(services.home.groups, services.writer(), services.clock(), name)
        if not live.close():
            failed = live.saving.failed
            raise OSError(failed.errno if failed else 0, "", str(live.folder))
        return live.folder.name

    def _unread(self, known: Iterable[GroupAtHome]) -> GroupAtHome | None:
        """Return the next group of which it is not known what is due; None once all were read."""
        groups = list(known)
        return next((each for each in (*self._shown(groups), *groups) if each.due is None), None)

    def _shown(self, known: Iterable[GroupAtHome]) -> list[GroupAtHome]:
        """Return those that the list shows."""
        ordered = sorted(known, key=_soonest)
        return ordered if self.all_shown or len(ordered) <= SHOWN + 1 else ordered[:SHOWN]

    def _take(self, groups: list[GroupAtHome]) -> None:
        due = {id: each.due for id, each in self._known.items()}
        self._known.clear()
        self._known |= {each.id: replace(each, due=due.get(each.id)) for each in groups}


def _at_home(read: ReadGroup, today: date) -> GroupAtHome:
    return GroupAtHome(read.id, read.group, next(iter(upcoming(read.group, today)), None))


def _soonest(each: GroupAtHome) -> tuple[date, bool, str]:
    """Order groups by their next date, then those first in which something is due."""
    return each.next.day if each.next else date.max, not each.due, bare(each.group.name)
