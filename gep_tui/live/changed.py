"""Whether the files that a session was begun with say something else by now."""

from __future__ import annotations

from pathlib import Path

from gep_tui.catalogue.catalogue import load_only
from gep_tui.domain.protocol.fingerprint import fingerprint
from gep_tui.domain.session.state import Session


def is_changed(session: Session, home: Path) -> bool:
    """Tell whether the programme of `session`, or a protocol it names, was changed since: the session has its plan.

    False where nobody can tell: the record does not say how it was, or the file is gone, or no good.
    """
    if not session.fingerprint or session.closed is not None:
        return False
    name = session.programme.partition(":")[0]
    found = load_only(name, home)
    source = found.get(name)
    return source is not None and fingerprint(source, found.protocols) != session.fingerprint
