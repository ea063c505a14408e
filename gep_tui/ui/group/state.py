"""What a group's home knows: the group, which is open, and its sessions as they were read.

Methods named `read_…` may wait for the disk and run on any thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.board import GroupCommitment, told_commitments
from gep_tui.domain.group.cases import GroupCase, cases
from gep_tui.domain.group.guests import PastGuest, past_guests
from gep_tui.domain.group.in_room import marked_in_room
from gep_tui.domain.group.neutral_members import spoken_group
from gep_tui.domain.group.state import Group, PlannedDate
from gep_tui.domain.group.upcoming import upcoming
from gep_tui.domain.lists.pasted import PastedRow
from gep_tui.domain.session.neutral_names import spoken
from gep_tui.domain.session.state import Session
from gep_tui.export.cycle.cycle_page import CyclePage, cycle_page
from gep_tui.live.group import LiveGroup
from gep_tui.locale import chosen
from gep_tui.store.library.groups import named_like
from gep_tui.store.library.openings import openings
from gep_tui.store.library.series import Series
from gep_tui.store.library.sheet_draft import read_draft
from gep_tui.ui.components.services import Services
from gep_tui.ui.group.its_sessions import ItsSessions


def guest_row(guest: PastGuest) -> str:
    """Return the name of a guest's row: no member's id has a blank."""
    return f"guest {guest.session}/{guest.person}"


class GroupDesk:
    """One group on one screen."""

    def __init__(self, services: Services, id: str) -> None:
        self.services = services
        self.id = id
        self.clock = services.clock()
        self.live: LiveGroup | None = None
        self.sessions: tuple[Session, ...] = ()
        self.on_disk = ItsSessions(services.home, services.beginnings)
        #: The ids of sessions that name the group only in words, until somebody has said whether they are its own.
        self.named_like: tuple[str, ...] = ()
        #: Commitments about which something was reported since their page was opened.
        self.touched: set[NoteName] = set()
        #: A pasted list of people, shown until it is said whether they join.
        self.pasted: tuple[PastedRow, ...] = ()
        #: A list of people whose question was left, until it is answered.
        self.list_left = ""
        #: The title of a practice sheet that was begun and not saved, None if there is none.
        self.begun: str | None = None
        #: Whether the sessions have been read.
        self.is_read = False
        #: What was typed to find a row of the page.
        self.words = ""
        self._guests: tuple[object, tuple[PastGuest, ...]] = (None, ())
        #: The case whose story is shown.
        self.opened = CaseName()
        self._cases: tuple[object, tuple[GroupCase, ...]] = (None, ())
        self._cycle: tuple[object, CyclePage] | None = None
        self._board: tuple[object, tuple[GroupCommitment, ...]] = (None, ())

    @property
    def group(self) -> Group:
        """The group as it stands; an empty one until it has been read."""
        return spoken_group(self.live.group, chosen()) if self.live is not None else Group()

    @property
    def today(self) -> date:
        """Today on the wall."""
        return self.clock.wall().date()

    @property
    def series(self) -> Series:
        """The group with its sessions."""
        return Series(group=self.group, sessions=self.sessions)

    @property
    def dates(self) -> Sequence[PlannedDate]:
        """The planned dates that are still to come."""
        return upcoming(self.group, self.today, (each.closed for each in self.sessions))

    @property
    def guests(self) -> tuple[PastGuest, ...]:
        """Who was in its sessions without being a member, found anew only where something has changed."""
        group = self.group
        if self._guests[0] != _known(self):
            self._guests = _known(self), past_guests(group, self.sessions)
        return self._guests[1]

    def guest(self, row: str) -> PastGuest | None:
        """Return the guest of this row of the list."""
        return next((each for each in self.guests if guest_row(each) == row), None)

    @property
    def board(self) -> tuple[GroupCommitment, ...]:
        """The commitments of the group that lists show, computed anew only where something has changed."""
        group = self.group
        if self._board[0] != _known(self):
            self._board = _known(self), told_commitments(group, self.sessions)
        return self._board[1]

    @property
    def cycle(self) -> CyclePage:
        """The figures of today's cycle, for the facilitator; counted anew only where something has changed."""
        group, day = self.group, self.today
        key = (_known(self), day)
        if self._cycle is None or self._cycle[0] != key:
            page = cycle_page(group, self.sessions, group.cycle_on(day), day, "facilitator", chosen())
            self._cycle = key, page
        return self._cycle[1]

    @property
    def cases(self) -> tuple[GroupCase, ...]:
        """All cases of the group, what stays in the room marked; computed anew only where something has changed."""
        group = self.group
        if self._cases[0] != _known(self):
            self._cases = _known(self), cases(group, marked_in_room(self.sessions), self.board)
        return self._cases[1]

    @property
    def case(self) -> GroupCase | None:
        """The case whose story is shown, None while the list of cases is."""
        return next((case for case in self.cases if case.name == self.opened), None)

    def read_group(self) -> LiveGroup:
        """Open the group. Raises OSError."""
        return LiveGroup(self.services.home.group_folder(self.id), self.services.writer(), self.services.clock())

    def read_sessions(self) -> tuple[Session, ...]:
        """Read the sessions of the group as it stands here: a slow disk may not have all of it yet."""
        return tuple(spoken(session, chosen()) for session in self.on_disk.read(self.group) if session.opened)

    def read_begun(self) -> str | None:
        """Return the title of the practice sheet that was begun and not saved, None if there is none."""
        draft = read_draft(self.services.home.group_folder(self.id))
        return draft.text.title if draft is not None else None

    def read_named_like(self, group: Group) -> tuple[str, ...]:
        """Return the sessions that name `group` only in words, and of which nobody has said whose they are."""
        opened = openings(self.services.home.sessions, self.services.beginnings.of)
        return tuple(each.id for each in named_like(group, opened))


def _known(desk: GroupDesk) -> tuple[object, ...]:
    """Return what everything shown is made of: an erasure changes it, and is no new event."""
    return desk.live.group if desk.live is not None else None, desk.sessions
