"""Set files aside, damaged ones or another program's, under names that say why and when."""

from __future__ import annotations

import os
import re
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Literal

from gep_tui.store.files.disk import sync_folder

#: Why it was set aside: unreadable, or intact but not ours.
AsideReason = Literal["damaged", "kept"]

_NAME = re.compile(r"(.+)\.(?:damaged|kept)-(\d{8}-\d{6})(-\d+)?")


def set_aside(path: Path, why: AsideReason = "damaged") -> Path:
    """Rename a file or link to say why and when it was set aside, and return its new path. Raises OSError."""
    now = datetime.now().strftime("%Y%m%d-%H%M%S")
    names = (f"{path.name}.{why}-{now}{f'-{number}' if number else ''}" for number in count())
    aside = next(place for name in names if not os.path.lexists(place := path.with_name(name)))
    path.rename(aside)
    sync_folder(path.parent)
    return aside


def name_before(name: str) -> str:
    """Return the name of a file before it was set aside, "" if it was not."""
    found = _NAME.fullmatch(name)
    return found[1] if found else ""


def is_kept(name: str) -> bool:
    """Tell whether a file of this name was set aside intact because it is foreign: only its owner can judge it."""
    return bool(name_before(name)) and ".kept-" in name
