"""The file that says what is erased: it is written first, so that no reader shows it from then on."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from os.path import lexists
from pathlib import Path

from gep_tui.store.files.disk import make_folder, replace_file
from gep_tui.store.files.lines import encode
from gep_tui.store.files.reading import EVENTS
from gep_tui.store.purge.erasure import Erasure


class NothingMarked(OSError):
    """The disk did not take the marks: every reader still shows what was to be erased."""


def write_marks(erasures: Iterable[tuple[Path, Erasure]]) -> None:
    """Write what is in each erased place into a new event file of its folder, durably.

    Its name comes from its content: the same erasure done again writes the same file. It stays for good, because an
    older copy of another file may come back. Raises NothingMarked, and then none of the files is there; OSError if some
    of them are.
    """
    marks = [(folder / EVENTS, _lines(erasure)) for folder, erasure in erasures if erasure.stands]
    files = {folder / f"purged.{sha256(data).hexdigest()[:12]}.jsonl": data for folder, data in marks}
    new = [path for path in files if not lexists(path)]
    try:
        for path, data in files.items():
            make_folder(path.parent)
            replace_file(path, data)
    except OSError as error:
        for path in new:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        if any(map(lexists, files)):
            raise
        raise NothingMarked(error.errno, error.strerror, error.filename) from error


def _lines(erasure: Erasure) -> bytes:
    return b"".join(encode(erasure.stands[place]) for place in sorted(erasure.stands))
