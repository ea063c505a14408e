"""End an open session from the command line, at the moment at which it really ended."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.unsaved import unsaved
from gep_tui.cli.groups.times_typed import time_typed
from gep_tui.cli.launch.resume import read
from gep_tui.domain.session.decisions.phases import close
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session
from gep_tui.live.holder import is_gone
from gep_tui.live.session import LiveSession
from gep_tui.locale import _, chosen
from gep_tui.store.files.heartbeat import ROOM, read_alive
from gep_tui.words.moments import time_of_day, weekday_and_day
from gep_tui.words.names import Names
from gep_tui.words.refusals import refusal


class Closing:
    """An open session that is to be ended: `last_sign` is when it was last heard of."""

    def __init__(self, context: Context, words: str, rehearsal: bool) -> None:
        """Read the session that `words` name. Raises CommandFailure if it is not open, or a screen has it."""
        folder = found(context, words, rehearsal)
        signs = [alive for alive in read_alive(folder) if alive.role != ROOM]
        here = next((alive for alive in signs if not is_gone(alive)), None)
        if here is not None:
            text = _("A screen has {id} open: end the session there (Esc e).")
            raise CommandFailure(text.format(id=folder.name))
        self.live: LiveSession = read(context, folder)
        self.last_sign = max([self.session.last_at, *(alive.at for alive in signs)])
        if not self.session.live:
            self.live.close()
            text = (
                _("{id} is over already.") if self.session.closed else _("{id} has not begun: there is nothing to end.")
            )
            raise CommandFailure(text.format(id=folder.name))

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.live.session

    @property
    def suggested(self) -> str:
        """The time of day at which it was last heard of."""
        return time_of_day(self.last_sign.isoformat())

    def moment(self, typed: str) -> datetime:
        """Return the moment that a time of day means: the first one after the beginning. Raises CommandFailure."""
        at, began = time_typed(typed), self.session.runs[0].started
        meant = began.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
        if meant < began.replace(second=0, microsecond=0):
            meant += timedelta(days=1)
        if meant > self.live.now():
            text = _("{time} is still to come: the session began on {day} at {began}.")
            day = weekday_and_day(began.date())
            raise CommandFailure(text.format(time=typed, day=day, began=time_of_day(began.isoformat())), status=2)
        return max(meant, began)

    def end(self, ended: datetime) -> str:
        """End the session at this moment, and say so. Raises CommandFailure."""
        if not self.live.seat_is_here:
            self.live.take_seat()
        answer = self.live.do(partial(close, ended=ended))
        if isinstance(answer, Refusal):
            raise CommandFailure(refusal(answer, Names(session=self.session, language=chosen())))
        text = _("{id} ended on {day} at {time}.")
        day, time = weekday_and_day(ended.date()), time_of_day(ended.isoformat())
        return text.format(id=self.live.folder.name, day=day, time=time)

    def done(self) -> None:
        """Write down what was decided. Raises CommandFailure if the disk does not take it."""
        if not self.live.close():
            words = _(
                "{folder} cannot be written ({reason}): the session is still open. Put that right, then end it again."
            )
            raise unsaved(self.live, words)
