"""The files exported from a session whose words go: those that are ours are removed, the others are named."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from gep_tui.domain.stream.lost_words import LostWords
from gep_tui.store.library.exported import Exported, Stays, exported
from gep_tui.store.library.ledger import LedgerEntry, entry_of, strike_out
from gep_tui.store.purge.erasure import Erasure
from gep_tui.store.purge.scrub import Scrub
from gep_tui.store.recovery.files import read


def remove_exports(
    folder: Path, exports: Path, others: Iterable[str], erasure: Erasure, documents: Path | None = None
) -> Exported:
    """Remove the unchanged exports of the session in `folder`, and its ledger's lines about them. Raises OSError.

    Lines that name a person who goes are struck out too, wherever the file is.
    """
    done = exported(folder, exports, others, documents).removed()
    places = [place for place in (exports, documents) if place is not None]
    named = {each.path for each in done.stays}
    found = (Stays(str(path), "holds-words") for path in _holding(exports, erasure.words) if str(path) not in named)
    scrub = Scrub(erasure.words)

    def goes(line: bytes) -> bool:
        entry = entry_of(line)
        return scrub.is_about(line) or (entry is not None and _is_gone(entry, places))

    strike_out(folder, goes)
    return Exported(done.ours, (*done.stays, *found))


def _holding(exports: Path, words: LostWords) -> list[Path]:
    """Return the files in `exports` that still hold a text that goes; names alone may be anybody's."""
    scrub = Scrub(LostWords(words.texts))
    with suppress(OSError), os.scandir(exports) as entries:
        paths = sorted(exports / entry.name for entry in entries if entry.is_file(follow_symlinks=False))
        return [path for path in paths if (data := read(path)) is not None and scrub.holds(data)]
    return []


def _is_gone(entry: LedgerEntry, places: Iterable[Path]) -> bool:
    """Tell whether no file of that name, or with a number behind it, is left in one of the folders where gep writes."""
    place = next((place for place in places if entry.folder == str(place.absolute())), None)
    if place is None:
        return False
    name = Path(entry.name)
    with suppress(OSError):
        names = [each.name for each in place.iterdir()]
        return not any(each.startswith(name.stem) and each.endswith(name.suffix) for each in names)
    return False
