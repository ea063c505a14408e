"""Heartbeats of a session's processes, and the half-typed lines that dead processes left behind."""

from __future__ import annotations

import msgspec

from gep_tui.live.holder import is_gone
from gep_tui.live.session import LiveSession
from gep_tui.store.files.half_typed import was_entered
from gep_tui.store.files.heartbeat import SILENCE, Alive
from gep_tui.store.files.processes import this_process

#: The process id of a screen that was left in order: nobody is at work there, even if its process still runs.
NOBODY = -1

#: The role of the screen that runs the session; others are "notes" and `ROOM`.
LIVE = "live"

#: Characters, and seconds: a longer line that does not change is rewritten only this often.
LONG, SELDOM = 100_000, 15.0


class Heartbeat:
    """This process's heartbeat, and what other processes left behind."""

    def __init__(self, live: LiveSession, role: str = LIVE, author: str = "") -> None:
        """Beat for the screen `role`, where `author` writes."""
        self._live = live
        self._role, self.author, self._opened = role, author, live.now()
        self._file = live.heartbeats.own()
        self._left: list[Alive] = []
        self._taken: Alive | None = None
        self._long, self._long_again = "", 0.0

    def read(self) -> tuple[Alive, ...]:
        """Return all heartbeats, including those of dead processes."""
        found = self._live.heartbeats.read()
        self._left = [each for each in found if self._is_dead(each)]
        return found

    def draft(self, whose: str = "") -> Alive | None:
        """Return the dead process whose half-typed line comes back here; call `read` first.

        A line comes back on a screen of the same role: first one of this very process, or of its name, which it is
        about to overwrite; then one of who writes here, `whose` if no author is set; then the latest.
        """
        author = self.author or whose
        drafts = [each for each in self._left if each.draft and self._is_of_here(each) and not self._is_noted(each)]
        self._taken = max(drafts, key=lambda each: (self._is_own(each), each.author == author, each.at), default=None)
        return self._taken

    def keep(self, draft: str, kind: str, phase: str = "", line: int = 0) -> None:
        """Save the half-typed line a last time and mark this screen as left.

        Without a line, the heartbeat stays only if the clock still runs, to tell until when it was kept.
        """
        self._long = ""
        if draft or self._live.session.live:
            self.put(draft, kind, phase, line, attending=False)
            self._file.close()
            self._forget_if_saved()
        else:
            self._file.remove()
            self.forget()

    def leave(self) -> None:
        """Take the heartbeat away, whatever the session does: this screen kept nothing."""
        self._file.remove()

    def put(self, draft: str, kind: str, phase: str, line: int = 0, attending: bool = True) -> None:
        """Save a heartbeat; a very long line is not saved again every second while it does not change.

        `phase` is the one in which the line was begun, "" for the current one; of the draft, `line` characters stood on
        the note line, 0 for all.
        """
        clock, run = self._live.clock, self._live.session.run
        if len(draft) > LONG and draft == self._long and clock.real() < self._long_again:
            return
        self._long, self._long_again = draft if len(draft) > LONG else "", clock.real() + SELDOM
        process = {} if attending else msgspec.structs.asdict(this_process()) | {"pid": NOBODY}
        self._file.put(
            Alive(
                writer=self._live.writer,
                at=clock.at(),
                wall=clock.wall(),
                awake=clock.monotonic(),
                asleep=clock.boottime(),
                draft=draft,
                draft_kind=kind,
                line=line,
                phase=phase or (run.phase if run else ""),
                seat=self._live.seat_is_here,
                role=self._role,
                author=self.author,
                opened=self._opened,
                seen=self._live.session.last[0],
                **process,
            )
        )
        self._forget_if_saved()

    def _forget_if_saved(self) -> None:
        if self._left and self._file.is_saved():
            self.forget()

    @property
    def fault(self) -> OSError | None:
        """Why the half-typed line could not be saved last, `None` if it was."""
        return self._file.fault

    def forget(self) -> None:
        """Remove the heartbeats of dead processes, once this process has taken over the line they left.

        Another line stays for next time. So does the heartbeat of another computer that was not left in order: it may
        only seem silent because the clocks differ.
        """
        left, self._left = self._left, []
        for each in left:
            done = not each.draft or each is self._taken or self._is_noted(each)
            if each.writer != self._live.writer and self._is_ours(each) and done:
                self._live.heartbeats.remove(each.writer)

    def _is_of_here(self, alive: Alive) -> bool:
        """Tell whether a half-typed line was left on such a screen as this one; no scribe gets another one's."""
        others = self._role != LIVE and self.author and alive.author not in ("", self.author)
        return self._is_own(alive) or ((alive.role or LIVE) == self._role and not others)

    def _is_own(self, alive: Alive) -> bool:
        """Tell whether an earlier screen of this process left the line, or one that wrote under the same name."""
        here = this_process()
        same = here.born and (alive.host, alive.boot, alive.born) == (here.host, here.boot, here.born)
        return bool(same) or alive.writer == self._live.writer

    def _is_dead(self, alive: Alive) -> bool:
        """Tell whether a process is no longer at work; another computer's is judged by its silence.

        A heartbeat of this same process comes from an earlier screen of it.
        """
        here = this_process()
        if is_gone(alive) or alive.host == here.host:
            return is_gone(alive) or (alive.pid, alive.born) == (here.pid, here.born)
        return abs((self._live.now() - alive.at).total_seconds()) > SILENCE

    @staticmethod
    def _is_ours(alive: Alive) -> bool:
        """Tell whether a heartbeat may be removed here: it comes from this computer, or its screen was left."""
        return alive.pid < 0 or alive.host == this_process().host

    def _is_noted(self, alive: Alive) -> bool:
        notes = self._live.session.notes
        return was_entered(alive, ((note.at, note.id.rpartition("-")[0], note.text) for note in notes))
