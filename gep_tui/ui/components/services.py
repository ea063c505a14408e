"""What the command line passes to the screens."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gep_tui.catalogue.catalogue import Catalogue
from gep_tui.live.clock import Clock
from gep_tui.store.files.looks import Remembering
from gep_tui.store.files.typed_path import typed_path
from gep_tui.store.library.beginnings import read_beginning
from gep_tui.store.library.documents import documents_folder
from gep_tui.store.library.given_names import GivenNames
from gep_tui.store.library.locations import DataFolder, cache_folder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.components.keys_in_force import Keymap

if TYPE_CHECKING:
    from gep_tui.live.searching import Searching


class Services:
    """What the command line passes to the screens: places, settings, and makers of clocks, writers and catalogues."""

    def __init__(
        self,
        home: DataFolder,
        settings: Settings,
        keys: Keymap,
        language: str,
        clock: Callable[[], Clock],
        writer: Callable[[], str],
        catalogue: Callable[[], Catalogue],
        gong: bool = False,
        names: GivenNames | None = None,
        cache: Callable[[], Path] | None = None,
    ) -> None:
        self.home = home
        self.settings = settings
        self.keys = keys
        self.language = language
        self.clock = clock
        self.writer = writer
        self.catalogue = catalogue
        #: Whether a gong is wanted on the room's screen.
        self.gong = gong
        #: The names with which people last signed on the terminals of this computer.
        self.names = names
        #: Returns the folder in which the search index lies.
        self.cache = cache or partial(cache_folder, os.environ)
        #: Words typed in questions that were left.
        self.kept = KeptWords()
        #: How each session begins, read once.
        self.beginnings = Remembering(read_beginning)

    @property
    def documents(self) -> Path:
        """The folder for files that people asked for; it looks at the disk."""
        return documents_folder(self.home, self.settings.folder)

    @property
    def template(self) -> Path | None:
        """The .docx of the settings whose look documents take, beside the settings unless its whole path is given."""
        named = self.settings.template
        return self.home.settings.parent / typed_path(named) if named else None

    def searching(self, tell: Callable[[], object]) -> Searching:
        """Return a search over all sessions; `tell` is called on its thread whenever it has found something."""
        # Loaded with the first search, never at the start.
        from gep_tui.live.searching import Searching
        from gep_tui.words.search_names import meaning

        return Searching(self.home, self.cache(), meaning, tell)
