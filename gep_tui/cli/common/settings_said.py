"""All faults of a settings file, including themes, whose names are slow to load."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from gep_tui.store.library.documents import documents_folder
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import SettingsFault, read_settings
from gep_tui.ui.key_faults import key_faults
from gep_tui.words.settings import KeyFault, key_fault, settings_fault


def said(path: Path, faults: Iterable[SettingsFault], keys: Iterable[KeyFault]) -> list[str]:
    """Return one sentence for each fault of the settings in `path` and of the keys chosen there."""
    return [*map(settings_fault, faults), *(key_fault(fault, path) for fault in keys)]


def all_said(path: Path) -> list[str]:
    """Read the settings in `path` and return one sentence for each fault."""
    settings, faults = read_settings(path)
    more = [*_theme(path, settings.theme), *_folder(path, settings.folder)]
    return said(path, [*faults, *more], key_faults(settings.keys))


def _folder(path: Path, named: str) -> list[SettingsFault]:
    """Return a fault if the folder for documents that the settings name is a file."""
    folder = documents_folder(DataFolder(path.parent), named)
    if not named or not os.path.exists(folder) or os.path.isdir(folder):  # noqa: PTH110, PTH112 - these never raise
        return []
    return [SettingsFault(path=path, problem="no-folder", key="documents.folder", found=named)]


def _theme(path: Path, theme: str) -> list[SettingsFault]:
    if not theme:
        return []
    from textual.theme import BUILTIN_THEMES

    if theme in BUILTIN_THEMES:
        return []
    expected = ", ".join(sorted(BUILTIN_THEMES))
    return [SettingsFault(path=path, problem="unknown-theme", key="theme", found=theme, expected=expected)]
