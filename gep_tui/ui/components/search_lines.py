"""What a search says beside its hits: how many there are, why there are none, how far the index is, how to search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, line, wrap
from gep_tui.words.search_names import named_nothing
from gep_tui.words.search_sentences import index_words, nothing_found

if TYPE_CHECKING:
    from pathlib import Path

    from gep_tui.live.searching import FoundNotes


def search_title(found: FoundNotes) -> str:
    """Return how many notes were found, and whether sessions are still being read."""
    count, progress = len(found.hits), found.progress
    words = n_("{count} note found", "{count} notes found", count).format(count=count)
    if found.more:
        words = _("the {count} newest notes, and there are more").format(count=count)
    elif not found.typed.strip():
        words = _("notes of all sessions")
    if progress is None or progress.done == progress.all:
        return words
    reading = _("reading sessions: {done} of {all}").format(done=progress.done, all=progress.all)
    return f"{words} · {reading}"


def search_hint() -> str:
    """Return how a search can be narrowed."""
    return _("“a phrase”   @name   kind:lead   group:North   case:name   since:2026-03")


def search_lines(found: FoundNotes, cache: Path, cells: int) -> list[Line]:
    """Return why there are no hits, and what is to be said of the index."""
    words = list(index_words(found.state, cache))
    if found.failed:
        words = [_("The search has failed: the log of gep says where. Everything else goes on.")]
    elif found.nothing is not None:
        words.insert(0, named_nothing(found.nothing))
    elif found.typed.strip() and not found.hits and found.progress is None:
        words.insert(0, nothing_found(found.typed))
    return [line((row, "dim")) for each in words for row in wrap(each, max(1, cells), 3)]
