"""A session without a screen, opened and run from Python with any clock."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from gep_tui.catalogue.catalogue import load_only
from gep_tui.catalogue.faults import Fault
from gep_tui.domain.protocol.reference import read_reference
from gep_tui.domain.session.opening import announced_for, guests, opening, plan_of
from gep_tui.live.clock import Clock, SystemClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.writers import new_writer
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.sessions import new_id


class NothingToRun(Exception):
    """No programme or protocol has the id `name`, or its file is faulty; `faults` lists what is wrong."""

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.faults = faults


def open_session(
    home: Path | str,
    programme: str,
    people: Iterable[str],
    *,
    clock: Clock | None = None,
    group: str = "",
    presenter: str = "",
    id: str = "",
    language: str = "en",
) -> LiveSession:
    """Open a session of `programme` (an id or `protocol:variant`) in the folder `home` without starting its clock.

    `clock` defaults to the machine's; `language` ("fr" or "en") is that of the title. Raises NothingToRun, KeyError for
    an unknown variant, NamesAlike, NobodyCalled, SeveralCalled, FileExistsError for an id in use, OSError.
    """
    place, clock = DataFolder(Path(home)).made(), clock or SystemClock()
    name, variant = read_reference(programme)
    found = load_only(name, place.path)
    source = found.get(name)
    if source is None:
        raise NothingToRun(name, found.faults)
    circle, now = guests((person,) for person in people), clock.at()
    event = opening(
        id=id or new_id(now, place.sessions),
        source=source,
        plan=plan_of(source, variant, found.protocols, len(circle), now),
        people=circle,
        at=now,
        variant=variant,
        group=group,
        presenter=presenter,
        language=language,
        announced=announced_for(source, now),
        protocols=found.protocols,
    )
    folder = place.session_folder(event.id)
    folder.mkdir(mode=0o700)
    return LiveSession.open(session_files(folder, new_writer(os.environ)), clock, event)
