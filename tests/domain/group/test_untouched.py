"""A group is as it was made until anything but its name and organisation is said, undone or not."""

from __future__ import annotations

import pytest

from gep_tui.domain.group.events import GroupChanged, GroupOpened, MemberAdded
from gep_tui.domain.group.untouched import is_untouched
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.undoing import Redone, Undone

OPENED = GroupOpened(id="prose", name="ep --lang fr purge")


@pytest.mark.parametrize(
    ("events", "untouched"),
    [
        ((), True),
        ((GroupChanged(name="Nord", organisation="Lille"),), True),
        ((GroupChanged(name="Nord"), Undone(target="a-1"), Redone(target="a-1")), True),
        ((GroupChanged(name="Nord", charter=("Confidential",)),), False),
        ((GroupChanged(aims=()),), False),
        ((MemberAdded(name="Léa"), Undone(target="a-1")), False),
    ],
)
def test_only_what_a_group_is_called_leaves_it_untouched(events: tuple[Event, ...], untouched: bool) -> None:
    assert is_untouched((OPENED, *events)) is untouched
