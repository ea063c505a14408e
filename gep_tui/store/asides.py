"""Files that were found damaged and set aside, under names that say so and when."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import count
from pathlib import Path

from gep_tui.store.disk import sync_folder

_NAME = re.compile(r"(.+)\.damaged-(\d{8}-\d{6})(-\d+)?")


def set_aside(path: Path) -> Path:
    """Give the file a name that says when it was found damaged, and return that. Raises OSError."""
    now = datetime.now().strftime("%Y%m%d-%H%M%S")
    names = (f"{path.name}.damaged-{now}{f'-{number}' if number else ''}" for number in count())
    aside = next(place for name in names if not (place := path.with_name(name)).exists())
    path.rename(aside)
    sync_folder(path.parent)
    return aside


def name_before(name: str) -> str:
    """Return the name that a file had before it was set aside, "" for one that was not."""
    found = _NAME.fullmatch(name)
    return found[1] if found else ""
