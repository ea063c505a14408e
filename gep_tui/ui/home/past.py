"""Read the record of an earlier session, for home and for the group's next session."""

from __future__ import annotations

from pathlib import Path

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.state import Session
from gep_tui.store.files.reading import read_folder
from gep_tui.ui.home.views.home import Progress


def look_into(folder: Path) -> Session:
    """Return the session in `folder`. Never raises: what cannot be read is left out."""
    return fold(read_folder(folder, SESSION).events)


def progress(session: Session, language: str) -> Progress:
    """Return how far a session has got."""
    phase = session.phase
    kept = [each.id for each in session.plan if not each.skipped]
    if phase is None:
        return Progress(0, len(kept), "")
    return Progress(kept.index(phase.id) + 1 if phase.id in kept else 0, len(kept), phase.name.into(language))
