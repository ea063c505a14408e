"""Where in a group's home something stands that a search has found: the page, and its row."""

from __future__ import annotations

from gep_tui.domain.group.state import Group
from gep_tui.ui.components.hit_rows import HitPlace, said_at
from gep_tui.ui.group.commitments_page import COMMITMENTS
from gep_tui.ui.group.page import Page
from gep_tui.ui.group.topics_page import TOPICS


def row_found(group: Group, found: HitPlace) -> tuple[Page, str]:
    """Return the page and the row of a topic; else of the commitment on which the words were reported."""
    if found.kind == "topic":
        return TOPICS, found.note
    said = said_at(group.followed, found)
    return COMMITMENTS, said.commitment.across if said is not None else ""
