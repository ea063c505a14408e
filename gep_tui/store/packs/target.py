"""The file that a pack is written to: never over anything but an earlier pack of the same, all of which is here."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from gep_tui.store.packs.coming import coming
from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.lock import unlocked
from gep_tui.store.packs.manifest import Manifest
from gep_tui.store.packs.unpacking import PackedRecord, read_pack, unpacked

#: Returns the folder of a record here.
FolderOf = Callable[[PackedRecord], Path]


def standing(path: Path, new: Manifest, passphrase: str | None, folder_of: FolderOf) -> bool:
    """Tell whether an earlier pack of the same session or group, open or under this passphrase, is at `path`.

    Raises PackFault("exists") if anything else is there, PackFault("ahead") if it holds entries that the folders here,
    which `folder_of` returns, do not; OSError.
    """
    if not os.path.lexists(path):
        return False
    if path.is_symlink() or not path.is_file():
        raise PackFault("exists", str(path))
    try:
        pack = unpacked(unlocked(read_pack(path), passphrase))
    except PackFault:
        raise PackFault("exists", str(path)) from None
    if (pack.about.id, pack.about.is_group) != (new.id, new.is_group):
        raise PackFault("exists", str(path))
    missing = sum(len(coming(record, folder_of(record)).events) for record in pack.records)
    if missing:
        raise PackFault("ahead", str(missing))
    return True
