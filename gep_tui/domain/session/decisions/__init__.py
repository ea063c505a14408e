"""What may be done: each decision reads (session, now) and returns an event or a refusal. Nothing else happens here."""

from collections.abc import Callable
from datetime import datetime

from gep_tui.domain.session.events import Event
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session

#: A decision with its arguments bound, as `LiveSession.do` takes it.
Decision = Callable[[Session, datetime], Event | Refusal]

__all__ = ["Decision"]
