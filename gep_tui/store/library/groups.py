"""Name, list, find and read the groups in the data folder, each a folder of its own."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from itertools import chain, count
from pathlib import Path

import msgspec

from gep_tui.domain.group.codec import GROUP
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare
from gep_tui.store.files.devices import is_device
from gep_tui.store.files.reading import ReadProblem, read_folder
from gep_tui.store.library.sessions import ids
from gep_tui.store.library.stumps import is_stump
from gep_tui.store.library.summary import Summary


class ReadGroup(msgspec.Struct, frozen=True, kw_only=True):
    """A group as read from its folder `id`; the group is empty if its beginning cannot be read."""

    id: str
    group: Group
    problems: tuple[ReadProblem, ...] = ()
    newest_schema: int = 0

    @property
    def name(self) -> str:
        """The name to show: that of the folder where the record has none."""
        return self.group.name or self.id


def read_group(folder: Path) -> ReadGroup:
    """Return the group in `folder`."""
    reading = read_folder(folder, GROUP)
    group = GroupRecord(reading.events).state
    return ReadGroup(id=folder.name, group=group, problems=reading.problems, newest_schema=reading.newest_schema)


def all_groups(groups: Path) -> list[ReadGroup]:
    """Return all groups in the folder `groups`, by name."""
    found = (read_group(groups / id) for id in ids(groups) if _is_begun(groups / id))
    return sorted(found, key=lambda each: (bare(each.name), each.id))


def _is_begun(folder: Path) -> bool:
    """Tell whether there is more than a full disk, or a kill, may have left of a new group: folders, half a line."""
    hidden: list[OSError] = []
    found = os.walk(folder, onerror=hidden.append)
    files = (Path(inside) / name for inside, _folders, names in found for name in names)
    return any(not is_stump(path) for path in files) or bool(hidden)


def named(groups: Iterable[ReadGroup], words: str) -> list[ReadGroup]:
    """Return the groups that `words` may mean: by its id, else of this name, else those with a word that begins so."""
    known, wanted = list(groups), bare(words)
    own = [each for each in known if words == each.id]
    exact = own or [each for each in known if wanted and bare(each.name) == wanted]
    return exact or [each for each in known if wanted and f" {wanted}" in f" {bare(each.name)}"]


def group_of(groups: Path, session: Session) -> Group | None:
    """Return the group in the folder `groups` in which a session was opened or taken in; None if there is none.

    A session that names its group only by words is of the one group of that name, unless that has left it out; of two
    groups of one name it is of none.
    """
    known = [each.group for each in all_groups(groups)]
    own = next((group for group in known if group.has(session.id, session.group_id)), None)
    if own is not None or session.group_id:
        return own
    wanted = bare(session.group)
    alike = [group for group in known if wanted and bare(group.name) == wanted]
    return alike[0] if len(alike) == 1 and session.id not in alike[0].left_out else None


def new_group_id(name: str, groups: Path) -> str:
    """Return an unused id for a group in the folder `groups`: its name in small letters, "-" between words."""
    plain = re.sub(r"[^a-z0-9]+", "-", bare(name)).strip("-")[:60].strip("-") or "group"
    plain = f"{plain}-group" if is_device(plain) else plain
    return next(
        id for id in chain((plain,), (f"{plain}-{number}" for number in count(2))) if not os.path.lexists(groups / id)
    )


def sessions_of(group: Group, summaries: Iterable[Summary]) -> list[Summary]:
    """Return the sessions of a group: those opened in it, and those that it has taken in."""
    return [each for each in summaries if group.has(each.id, each.group_id)]


def named_like(group: Group, summaries: Iterable[Summary]) -> list[Summary]:
    """Return the sessions that name the group only by its words, and of which nobody has said whether they are its."""
    known = group.taken_in | group.left_out
    wanted = bare(group.name)
    return [
        each
        for each in summaries
        if not each.group_id and each.id not in known and wanted and bare(each.group) == wanted
    ]
