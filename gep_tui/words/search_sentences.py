"""Say what befell a search: nothing found, and what is to be known of the index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.index.index_state import IndexState
from gep_tui.words.system_reasons import reason_in


def nothing_found(typed: str) -> str:
    """Return a sentence for a search without a result; `typed` are its words, "" if it had none."""
    if typed.strip():
        return _("No note has “{words}”.").format(words=one_line(typed[:200]))
    return _("No note fits this search.")


def index_words(state: IndexState, cache: Path) -> Iterator[str]:
    """Yield a sentence for each thing to say of the index in the folder `cache`; a first one needs no words."""
    if state.made == "damaged":
        yield _("The search index was damaged: it is made anew from the sessions. No note is lost.")
    elif state.made == "other-version":
        yield _("Another version of gep made the search index: it is made anew from the sessions.")
    if state.in_memory:
        text = _("No search index can be kept in {folder} ({reason}): every search reads all sessions, which is slow.")
        yield text.format(folder=cache, reason=reason_in(state.in_memory))
    if state.behind:
        yield _("Another gep is writing the search index: the newest notes may be missing here.")
