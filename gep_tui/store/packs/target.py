"""The file that a pack is written to: never over anything but an earlier pack of the same."""

from __future__ import annotations

import os
from pathlib import Path

from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.lock import unlocked
from gep_tui.store.packs.manifest import Manifest
from gep_tui.store.packs.unpacking import read_pack, unpacked


def standing(path: Path, new: Manifest, passphrase: str | None) -> bool:
    """Tell whether an earlier pack of the same session or group, open or under this passphrase, is at `path`.

    Raises PackFault("exists") if anything else is there, OSError.
    """
    if not os.path.lexists(path):
        return False
    if path.is_symlink() or not path.is_file():
        raise PackFault("exists", str(path))
    try:
        about = unpacked(unlocked(read_pack(path), passphrase)).about
    except PackFault:
        raise PackFault("exists", str(path)) from None
    if (about.id, about.is_group) != (new.id, new.is_group):
        raise PackFault("exists", str(path))
    return True
