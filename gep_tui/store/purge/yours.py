"""The user's own files that name somebody: gep never writes them, so nothing is erased in them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from gep_tui.domain.session.purging.mentions import Mentions
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.recovery.files import read


def naming_files(home: DataFolder, names: Collection[str]) -> tuple[Path, ...]:
    """Return the settings, protocols and programmes in which a person with one of these `names` is named."""
    if not names:
        return ()
    mentions = Mentions(names)
    paths = (home.settings, *sorted(home.protocols.glob("*.toml")), *sorted(home.programmes.glob("*.toml")))
    return tuple(path for path in paths if mentions.are_in((read(path) or b"").decode("utf-8", "replace")))
