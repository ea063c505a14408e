"""Sentences about deleting a group in which nothing ever happened."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.library.group_deleting import GroupStays


def may_it_go(name: str) -> str:
    """Return the question before a group is deleted."""
    return _("Nothing was written in the group “{name}”. Delete it for good?").format(name=one_line(name)[:60])


def group_is_gone(name: str) -> str:
    """Say that the group was deleted."""
    return _("The group “{name}” is deleted.").format(name=one_line(name))


def group_stays(why: GroupStays, name: str) -> str:
    """Return why a group is not deleted."""
    if why == "sessions":
        text = _("Sessions belong to the group “{name}”, so it stays. `gep purge` erases words for good.")
    else:
        text = _("Something was written in the group “{name}”, so it stays. `gep purge` erases words for good.")
    return text.format(name=one_line(name))
