"""Two notes as they were before they became one, so that undoing the join gives them back."""

from __future__ import annotations

from typing import NamedTuple

from gep_tui.domain.session.choosing import Vote
from gep_tui.domain.session.state import Note


class BeforeJoin(NamedTuple):
    """Two notes before they were `joined`; `above` is the id of the note before the other one, "" for none."""

    note: Note
    other: Note
    joined: Note
    above: str
    votes: tuple[Vote, ...]
