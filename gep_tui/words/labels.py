"""Labels of roles and phases: the protocol's own words, else ours for the built-in ones."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import scopes
from gep_tui.domain.session.people import declared
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen


def role_word(session: Session, role: str, scope: str, language: str | None = None) -> str:
    """Return the word for `role` in `scope`, in `language` (default: the current one)."""
    shape = declared(session, role, scope)
    if shape is not None:
        return shape.label.into(language or chosen())
    return {
        "everyone": _("everyone"),
        "facilitator": _("facilitator"),
        "previous-presenter": _("previous presenter"),
        "presenter": _("presenter"),
    }.get(role, role)


def scope_label(session: Session, scope: str, language: str) -> str:
    """Return the name of a block, a round inside it by both names; "the session" for ""."""
    blocks = [session.block(each) for each in reversed(scopes(scope)) if each]
    names = [one_line(block.name.into(language)) or block.id for block in blocks if block is not None]
    return ", ".join(names) or one_line(scope) or _("the session")


def phase_label(session: Session, phase: str, language: str) -> str:
    """Return "case · phase"; a note from before the first phase has no phase."""
    found = session.planned(phase)
    if found is None:
        return one_line(phase) or _("Outside the phases")
    block = session.block(found.scope) if found.scope else None
    case = one_line(block.name.into(language)) if block else ""
    name = one_line(found.name.into(language)) or found.id
    return f"{case} · {name}" if case else name
