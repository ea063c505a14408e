"""Where files for people go: a folder of the settings, else the system's folder for documents, else that of exports."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from gep_tui.store.files.typed_path import typed_path
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import read_settings


def documents_folder(home: DataFolder, named: str) -> Path:
    """Return the folder; `named` is that of the settings, relative to the data folder. It looks at the disk."""
    if named:
        return home.path / typed_path(named)
    return system_documents() or home.exports


def documents_of(home: DataFolder) -> Path:
    """Return the same folder, as the settings of the data folder name it."""
    return documents_folder(home, read_settings(home.settings)[0].folder)


def system_documents() -> Path | None:
    """Return the user's own folder for documents, `None` where the system has none.

    On Linux `user-dirs.dirs` names it; one that is the home folder itself stands for none.
    """
    import platformdirs

    with suppress(RuntimeError, OSError):
        found = Path(platformdirs.user_documents_dir())
        if found.is_dir() and found != Path.home():
            return found
    return None
