"""Look for names in a sheet: what was decided before, the lists of its sessions and of the group, and capitals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.export.names.finding import found_names
from gep_tui.export.names.in_group import names_in, settled_in
from gep_tui.export.names.in_session import names_of
from gep_tui.export.names.replacement import Replacement
from gep_tui.store.library.series import read_session
from gep_tui.ui.sheets.name_page import texts_of


def names_in_sheet(
    text: SheetText, group: Group, read: Mapping[str, Session], sessions: Path
) -> tuple[Replacement, ...]:
    """Return the names found in `text`; sessions that it was made of and that are not `read` yet are read now."""
    known = (*settled_in(group), *names_of(_sources(text, read, sessions)), *names_in(group))
    return found_names(texts_of(text), known)


def _sources(text: SheetText, read: Mapping[str, Session], sessions: Path) -> Iterable[Session]:
    """Yield the sessions of a sheet's sources or, without any, those that are read."""
    ids = dict.fromkeys(source.session for source in text.sources) or dict.fromkeys(read)
    for id in ids:
        if id in read:
            yield read[id]
        elif id and Path(id).name == id and (sessions / id).is_dir():
            yield read_session(sessions / id)
