"""Sentences about what a pack erases in folders to which it brings nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.store.purge.part import PurgePart


def erased_elsewhere(parts: Sequence[PurgePart]) -> Iterator[str]:
    """Yield where words of what was erased there stand here too, and which practice sheets made of it stay."""
    if parts:
        text = _("Words of what was erased there were taken along here: they are erased in {names} too.")
        yield text.format(names=", ".join(part.folder.name for part in parts))
    kept = [_("“{text}”").format(text=one_line(sheet.title)) for part in parts for sheet in part.kept]
    if kept:
        text = n_(
            "{count} practice sheet here was made of it, and stays: {titles}.",
            "{count} practice sheets here were made of it, and stay: {titles}.",
            len(kept),
        )
        yield text.format(count=len(kept), titles=", ".join(kept))
