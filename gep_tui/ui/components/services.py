"""What the command line passes to the screens."""

from __future__ import annotations

from collections.abc import Callable

from gep_tui.catalogue.catalogue import Catalogue
from gep_tui.live.clock import Clock
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.settings import Settings
from gep_tui.ui.components.keymap import Keymap


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
    ) -> None:
        self.home = home
        self.settings = settings
        self.keys = keys
        self.language = language
        self.clock = clock
        self.writer = writer
        self.catalogue = catalogue
