"""Find what was written while a session's folder was gone: it lies in a refuge, beside the folder of sessions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from gep_tui.store.files.reading import event_files
from gep_tui.store.library.beginnings import is_rehearsed, opened_as
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.sessions import ids
from gep_tui.store.recovery.files import read
from gep_tui.store.recovery.recoverable import Recoverable
from gep_tui.store.recovery.salvage import salvage
from gep_tui.store.recovery.session_words import drafts_in
from gep_tui.store.recovery.survey import Finds, Look


def refuges(home: DataFolder, places: Iterable[Path]) -> dict[Path, list[Path]]:
    """Return the refuges in `places`, by the session's folder, which may be gone."""
    found: dict[Path, list[Path]] = {}
    for place in places:
        with suppress(OSError):
            for refuge in sorted(path for path in place.iterdir() if path.is_dir() and not path.is_symlink()):
                found.setdefault(_session_of(home, refuge), []).append(refuge)
    return found


def sheltered(places: Iterable[Path]) -> Finds:
    """Return what finds the entries and half-typed lines in these refuges that a record lacks."""
    return lambda look: (find for place in places for find in _in(look, place))


def _in(look: Look, refuge: Path) -> Iterator[Recoverable]:
    for path in event_files(refuge)[0]:
        found = salvage(read(path) or b"", look.subject, path.name.partition(".")[0])
        find = look.find("refuge", path, look.folder, look.known, found)
        if find.missing or find.loose:
            yield find
        elif found.lines:
            look.spare.append(path)
    yield from drafts_in(look, refuge)


def _session_of(home: DataFolder, refuge: Path) -> Path:
    """Return the folder of the session to which a refuge belongs; somebody may have given it another name."""
    base = home.rehearsals if is_rehearsed(refuge) else home.sessions
    id = opened_as(refuge) or refuge.name
    if (base / refuge.name).is_dir():
        return base / refuge.name
    return next((base / name for name in ids(base) if opened_as(base / name) == id), base / refuge.name)
