"""Find the group whose practice sheets are shown: the session's, or one that is named or made for it."""

from __future__ import annotations

from typing import NamedTuple

from gep_tui.domain.group.decisions.sessions import take_in
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.live.clock import Clock
from gep_tui.live.group import LiveGroup
from gep_tui.store.library.groups import ReadGroup, all_groups, new_group_id
from gep_tui.store.library.locations import DataFolder


class FoundGroup(NamedTuple):
    """The id of the group of a session, or of one that is called as the session calls its group; "" for none."""

    id: str = ""
    like: str = ""
    name: str = ""


def group_of(home: DataFolder, session: Session) -> FoundGroup:
    """Return the group of a session. Reads from the disk."""
    groups = all_groups(home.groups)
    for each in groups:
        if each.id == session.group_id or session.id in each.group.taken_in:
            return FoundGroup(id=each.id, name=each.name)
    like = _called(groups, session.group)
    if like is not None and session.id not in like.group.left_out:
        return FoundGroup(like=like.id, name=like.name)
    return FoundGroup()


def opened(home: DataFolder, id: str, writer: str, clock: Clock) -> LiveGroup:
    """Open the group with this id. Reads from the disk."""
    return LiveGroup(home.group_folder(id), writer, clock)


def joined(home: DataFolder, id: str, writer: str, clock: Clock, session: str) -> LiveGroup:
    """Open a group and count the session with the id `session` as its own."""
    live = opened(home, id, writer, clock)
    live.do(lambda group, now: take_in(group, now, [session]))
    return live


def named(home: DataFolder, name: str, writer: str, clock: Clock, session: str) -> LiveGroup:
    """Open the group that is called so, or begin it, and count the session as its own."""
    there = _called(all_groups(home.groups), name)
    if there is not None:
        return joined(home, there.id, writer, clock, session)
    id = new_group_id(name, home.groups)
    live = LiveGroup.open(home.group_folder(id), writer, clock, GroupOpened(id=id, name=one_line(name)))
    live.do(lambda group, now: take_in(group, now, [session]))
    return live


def _called(groups: list[ReadGroup], name: str) -> ReadGroup | None:
    """Return the group with this name, whatever its case and accents."""
    return next((each for each in groups if bare(name) and bare(each.name) == bare(name)), None)
