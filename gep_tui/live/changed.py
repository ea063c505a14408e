"""Tell whether a session's protocol files have changed since it began."""

from __future__ import annotations

from pathlib import Path

from gep_tui.catalogue.catalogue import load_only
from gep_tui.domain.protocol.fingerprint import fingerprint
from gep_tui.domain.protocol.reference import read_reference
from gep_tui.domain.session.state import Session


def is_changed(session: Session, home: Path) -> bool:
    """Tell whether the programme of `session`, or a protocol in it, has changed since; the session keeps its plan.

    False if that is unknown: the record has no fingerprint, or the file is missing or faulty.
    """
    if not session.fingerprint or session.closed is not None:
        return False
    name, _variant = read_reference(session.programme)
    found = load_only(name, home)
    source = found.get(name)
    return source is not None and fingerprint(source, found.protocols) != session.fingerprint
