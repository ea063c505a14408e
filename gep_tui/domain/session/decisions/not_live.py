"""Why a command that needs a running session is refused."""

from __future__ import annotations

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.refusals import Refusal
from gep_tui.domain.session.state import Session


def not_live(session: Session) -> Refusal:
    """Return the refusal for a session that does not run: it is closed, or has not begun."""
    return no.SessionIsClosed() if session.closed else no.NotBegun()
