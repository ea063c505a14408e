"""Find what can be brought back in a group."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.stream.undoing import Unknown
from gep_tui.store.files.lines import encode
from gep_tui.store.files.reading import EVENTS
from gep_tui.store.library.openings import openings
from gep_tui.store.library.sheet_draft import NAME
from gep_tui.store.recovery.files import changed
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.store.recovery.subject import Subject
from gep_tui.store.recovery.survey import Look, Survey, survey

#: A group, as recovery sees it; the sheet that is being written holds no events.
GROUP_SUBJECT = Subject(GROUP, derived=(NAME,))

#: The writer of a new beginning. It comes after all others, so that the lost one counts if it comes back.
STAND_IN = "zz-recovered"


def survey_group(folder: Path) -> Survey:
    """Return what there is to say about the group in `folder`."""
    return survey(folder, GROUP_SUBJECT, (_beginning,))


def _beginning(look: Look) -> Iterator[Recoverable]:
    """Yield a new beginning for a group that has lost its own: without one, nothing of it can be shown or changed."""
    events = [event for event in look.found.reading.events if not isinstance(event, Unknown)]
    if look.known.opened or not events:
        return
    id, path = look.folder.name, look.folder / EVENTS
    opening = GroupOpened(
        writer=STAND_IN, seq=1, at=min(event.at for event in events), id=id, name=_name_in_sessions(look.folder) or id
    )
    line = encode(opening).removesuffix(b"\n")
    yield Recoverable(kind="opening", path=path, folder=look.folder, changed=changed(path), lines=(line,), missing=1)


def _name_in_sessions(folder: Path) -> str:
    """Return the name that the latest of its sessions gives the group in `folder`, "" if none does."""
    named = [each for each in openings(folder.parent.parent / "sessions") if each.group_id == folder.name]
    return max(named, key=lambda each: each.opened_at.timestamp() if each.opened_at else 0.0).group if named else ""
