"""Find members by a few letters of their names: beginnings of words, with or without blanks between them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from gep_tui.domain.stream.text import bare

if TYPE_CHECKING:
    from gep_tui.domain.group.state import Member

_PARTS = re.compile(r"[\s\-’'.]+")

#: The longest search, in characters.
LONGEST = 60


def found(words: str, members: Iterable[Member]) -> tuple[Member, ...]:
    """Return the members whom `words` may mean, the closest first; all of them without words.

    "mdu" and "ma du" find Marie Dupont: letters that begin the words of a name, in order. Letters inside a name, and
    a service or function that begins so, find somebody too, but come later.
    """
    wanted = bare(words[:LONGEST])
    if not wanted:
        return tuple(members)
    ranked = [(rank, member) for member in members if (rank := _rank(wanted, member)) is not None]
    return tuple(member for _rank, member in sorted(ranked, key=lambda each: each[0]))


def _rank(wanted: str, member: Member) -> int | None:
    name = bare(member.name)
    parts = [part for part in _PARTS.split(name) if part]
    if name.startswith(wanted):
        return 0
    if any(part.startswith(wanted) for part in parts):
        return 1
    if _begins("".join(_PARTS.split(wanted)), parts):
        return 2
    if wanted in name:
        return 3
    if any(bare(other).startswith(wanted) for other in (member.service, member.function)):
        return 4
    return None


def _begins(letters: str, parts: list[str]) -> bool:
    """Tell whether `letters` are beginnings of some of `parts`, in order, put together."""
    if not letters:
        return True
    return any(
        parts[place].startswith(letters[:count]) and _begins(letters[count:], parts[place + 1 :])
        for place in range(len(parts))
        for count in range(1, len(letters) + 1)
        if parts[place].startswith(letters[:count])
    )
