"""What may be done: a decision reads (session, now) and returns an event or a refusal, without side effects."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from gep_tui.domain.session.events import Event
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session

#: A decision with its arguments bound, ready for `LiveSession.do`.
Decision = Callable[[Session, datetime], Event | Refusal]


class RuledDecision(Protocol):
    """A decision that a rule may forbid, unless the user is `sure`."""

    def __call__(self, session: Session, now: datetime, /, *, sure: bool = False) -> Event | Refusal:
        """Return the event, or which rule forbids it."""


__all__ = ["Decision", "RuledDecision"]
