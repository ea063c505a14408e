"""Reads a group, its sessions and what others write to it, on other threads, and keeps it open meanwhile."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.state import Session
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _
from gep_tui.ui.group.page import GroupHome
from gep_tui.ui.group.state import GroupDesk
from gep_tui.ui.group.whose import ask_whose
from gep_tui.words.disk import not_opened, not_saved

#: Seconds in which a group is saved when the program ends at once.
SAVING = 1.0


class GroupReader:
    """Brings what is on the disk to a group's home."""

    def __init__(self, screen: GroupHome, desk: GroupDesk) -> None:
        self._screen = screen
        self._desk = desk
        self._looking = False
        self._refused = False

    def open(self) -> None:
        """Open the group; it may wait for the disk."""
        try:
            live = self._desk.read_group()
        except OSError as error:
            folder = self._desk.services.home.group_folder(self._desk.id)
            self._screen.tell(partial(self._screen.say, not_opened(error, folder)))
            return
        live.listeners.add(lambda: self._screen.tell(self._see_saving))
        self._screen.tell(partial(self._take_group, live))

    def read_sessions(self) -> None:
        """Read the group's sessions; it may wait for the disk."""
        begun = self._desk.read_begun()
        self._screen.tell(partial(self._take_sessions, self._desk.read_sessions(), begun))
        self._screen.tell(partial(self._take_named, self._desk.read_named_like(self._desk.group)))

    def look(self) -> None:
        """See what other processes have written; a disk that hangs holds nobody up."""
        live = self._desk.live
        if live is not None and not self._looking:
            self._looking = True
            self._screen.read(partial(self._poll, live))

    def _poll(self, live: LiveGroup) -> None:
        try:
            live.poll()
            if self._desk.on_disk.changed():
                self._screen.tell(partial(self._renew_sessions, self._desk.read_sessions()))
        finally:
            self._looking = False

    def close(self, seconds: float = 5.0) -> None:
        """Save what is not on the disk yet, within so many seconds."""
        if self._desk.live is not None:
            self._desk.live.close(seconds)

    def _take_group(self, live: LiveGroup) -> None:
        if not self._screen.is_mounted:
            live.close()
            return
        self._desk.live = live
        self._screen.read(self.read_sessions)

    def _take_sessions(self, sessions: tuple[Session, ...], begun: str | None) -> None:
        self._desk.sessions, self._desk.begun, self._desk.is_read = sessions, begun, True
        self._screen.show_found()
        self._screen.take_up_wish()

    def _renew_sessions(self, sessions: tuple[Session, ...]) -> None:
        """Take sessions that another process has changed, or from which it has erased something."""
        self._desk.sessions = sessions

    def _take_named(self, named: tuple[str, ...]) -> None:
        self._desk.named_like = named
        ask_whose(self._screen)

    def _see_saving(self) -> None:
        """Say that the disk refuses what was changed, and later that it has taken it."""
        live = self._desk.live
        if live is not None and live.saving.failed is not None:
            self._refused = True
            self._screen.say(not_saved(live.saving.failed, live.saving.pending))
        elif live is not None and self._refused and not live.saving.pending:
            self._refused = False
            self._screen.say(_("All of it is on the disk now."))
