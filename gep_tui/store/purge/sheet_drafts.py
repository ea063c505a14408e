"""The practice sheet that is being written in a group: names are not replaced in it yet, notes stand as they were."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.practice_sheet import TEXTS
from gep_tui.domain.session.purging.mentions import Mentions
from gep_tui.store.library.sheet_draft import read_draft


def draft_made_of(group: Path, notes: Collection[NoteName]) -> bool:
    """Tell whether the sheet that is being written in a group's folder is made of one of these notes."""
    draft = read_draft(group)
    return draft is not None and not frozenset(notes).isdisjoint(draft.text.sources)


def draft_names(group: Path, names: Collection[str]) -> bool:
    """Tell whether the sheet that is being written names a person with one of these names."""
    draft = read_draft(group)
    if draft is None:
        return False
    texts = (draft.text.title, *(getattr(draft.text, field) for field in TEXTS), *draft.text.tags)
    return any(map(Mentions(names).are_in, texts))
