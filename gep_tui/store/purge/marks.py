"""The file that says what is erased: it is written first, so that no reader shows it from then on."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from gep_tui.store.files.disk import make_folder, replace_file
from gep_tui.store.files.lines import encode
from gep_tui.store.files.reading import EVENTS
from gep_tui.store.purge.erasure import Erasure


def write_marks(folder: Path, erasure: Erasure) -> None:
    """Write what stands in each erased place into a new event file, durably. Raises OSError.

    Its name comes from its content: the same erasure done again writes the same file. It stays for good, because an
    older copy of another file may come back.
    """
    if not erasure.stands:
        return
    data = b"".join(encode(erasure.stands[place]) for place in sorted(erasure.stands))
    make_folder(folder / EVENTS)
    replace_file(folder / EVENTS / f"purged.{sha256(data).hexdigest()[:12]}.jsonl", data)
