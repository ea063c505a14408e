"""What is asked of the screen of names: to have the names in a text decided before it leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from gep_tui.domain.group.state import Group
from gep_tui.export.names.replacement import Replacement
from gep_tui.store.library.locations import DataFolder


class NamesRequest(NamedTuple):
    """`find` returns the names in what leaves of a session; its group is given, if it has one. Called on a thread.

    `take` gets the names as they stand when the screen is left, and whether every one of them was decided and
    confirmed: only then may the text leave.
    """

    find: Callable[[DataFolder, Group | None], Sequence[Replacement]]
    take: Callable[[tuple[Replacement, ...], bool], None]
