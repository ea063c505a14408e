"""Erase for good in a session that is open here: its files are rewritten, and what is in memory is read anew."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from gep_tui.live.session import LiveSession
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.purge.carrying_out import PurgeDone, carry_out
from gep_tui.store.purge.planning import PurgePlan


def purge_here(live: LiveSession, home: DataFolder, cache: Path, plan: PurgePlan) -> list[PurgeDone]:
    """Carry out a plan about the session open here; `cache` is the folder of the search index.

    Raises StillOpen, Taken and NotSaved, nothing changed; OSError. Waits for the disk, so never call it where keys are
    handled.
    """
    with live.writing_results:
        return live.rewrite(partial(carry_out, home, cache, plan.parts))
