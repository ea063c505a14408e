"""Signs of life of the processes of a session, and the half-typed lines that dead ones left."""

from __future__ import annotations

import msgspec

from gep_tui.live.holder import is_gone
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive, AliveFile, read_alive, remove_sign, was_entered
from gep_tui.store.files.processes import this_process

#: A process of another computer that has been silent for so many seconds is taken for dead.
SILENCE = 300.0

#: Stands for the process of a screen that was left: it is not running, though its process may be.
NOBODY = -1

#: A line of more characters than this is written anew only so often, in seconds, while it stays the same.
LONG, SELDOM = 100_000, 15.0


class Heartbeat:
    """This process's sign of life, and what others have left."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._file = AliveFile(live.folder, live.writer)
        self._left: list[Alive] = []
        self._long, self._long_again = "", 0.0

    def read(self) -> tuple[Alive, ...]:
        """Return all signs of life, those of the dead too."""
        found = read_alive(self._live.folder)
        self._left = [each for each in found if self._is_dead(each)]
        return found

    def draft(self) -> Alive | None:
        """Return who left a half-typed line, the last one; to be called after `read`."""
        drafts = [each for each in self._left if each.draft and not self._is_noted(each)]
        return max(drafts, key=lambda each: each.at) if drafts else None

    def keep(self, draft: str, kind: str, phase: str = "") -> None:
        """Put the half-typed line on the disk, now and for the last time: nobody attends any more.

        Without a line, a sign of life stays only where the clock goes on: up to then it was kept.
        """
        self._long = ""
        if draft or self._live.session.live:
            self.put(draft, kind, phase, attending=False)
            self._file.close()
        else:
            self._file.remove()

    def put(self, draft: str, kind: str, phase: str, attending: bool = True) -> None:
        """Have the sign of life written; a very long line not again and again while nothing is added to it.

        `phase` is the one under which the line was begun; the current one where it is "".
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
                phase=phase or (run.phase if run else ""),
                seat=self._live.seat_is_here,
                **process,
            )
        )
        if self._left and self._file.path.exists():
            self.forget()

    def forget(self) -> None:
        """Remove the signs of life of dead processes: the line they left is in this one's by now.

        Another line that was left, by somebody else, stays for the next time. So does the sign of a process of another
        computer that was not left in order: it may be silent only by a difference of clocks.
        """
        taken = max((each.at for each in self._left if each.draft), default=None)
        left, self._left = self._left, []
        for each in left:
            if each.writer != self._live.writer and self._is_ours(each) and (not each.draft or each.at == taken):
                remove_sign(self._live.folder, each.writer)

    def _is_dead(self, alive: Alive) -> bool:
        """Tell whether that process no longer attends; of another computer's only its silence can tell.

        What this process itself left was left by a screen that stood before.
        """
        here = this_process()
        if is_gone(alive) or alive.host == here.host:
            return is_gone(alive) or (alive.pid, alive.born) == (here.pid, here.born)
        return abs((self._live.now() - alive.at).total_seconds()) > SILENCE

    @staticmethod
    def _is_ours(alive: Alive) -> bool:
        """Tell whether a sign is of this computer, or of a screen that was left in order: nobody writes it any more."""
        return alive.pid < 0 or alive.host == this_process().host

    def _is_noted(self, alive: Alive) -> bool:
        return was_entered(alive, ((note.at, note.text) for note in self._live.session.notes))
