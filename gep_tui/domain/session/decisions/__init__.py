"""What may be done: a decision reads (session, now) and returns an event or a refusal, without side effects."""

from collections.abc import Callable
from datetime import datetime

from gep_tui.domain.session.events import Event
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session

#: A decision with its arguments bound, ready for `LiveSession.do`.
Decision = Callable[[Session, datetime], Event | Refusal]

__all__ = ["Decision"]
