"""Forgets and collects, once and while nobody types, what loading and the first layout have left."""

from __future__ import annotations

import gc
import sys

from gep_tui.ui.components.remembered import forget
from gep_tui.ui.desk.desk import Desk


class Sweep:
    """Waits for a second in which nothing is typed: a full collection visits all that is loaded, in a tenth of one.

    What it frees, a megabyte, is enough for the notes of four hours.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._touches = -1
        self._is_done = False

    def tick(self) -> None:
        """Collect, if nothing was pressed since the last tick and nothing is on the note line."""
        desk = self._desk
        is_quiet = desk.touches == self._touches and not (desk.line and desk.line.text)
        self._touches = desk.touches
        if is_quiet and not self._is_done:
            self._is_done = True
            forget(0)
            # The names of all files in the folders of modules, 250 KB; a later import lists them again.
            sys.path_importer_cache.clear()
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            # What is frozen would count as what is old, a quarter of which has to be new before all is collected again.
            gc.collect()
