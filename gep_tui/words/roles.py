"""Names of roles for people: the protocol's own word, else ours for the roles that every protocol may name."""

from __future__ import annotations

from gep_tui.domain.session.people import declared
from gep_tui.domain.session.state import Session
from gep_tui.locale import _, chosen


def role_word(session: Session, role: str, scope: str, language: str | None = None) -> str:
    """Return the word for `role` in `scope`, in `language` (default: the one in force)."""
    shape = declared(session, role, scope)
    if shape is not None:
        return shape.label.into(language or chosen())
    return {
        "everyone": _("everyone"),
        "facilitator": _("facilitator"),
        "previous-presenter": _("previous presenter"),
        "presenter": _("presenter"),
    }.get(role, role)
