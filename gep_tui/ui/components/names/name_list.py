"""The list of the names found, in the order in which they stand, to be replaced or left one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from gep_tui.domain.stream.text import bare
from gep_tui.export.names.replacement import Replacement
from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.lines import Line
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.names.name_rows import name_rows


@dataclass
class NameList(EntriesPage):
    """The names, those still open with a sign of their own."""

    names: list[Replacement] = field(kw_only=True)
    #: What was before each decision: the selected name, and all of them.
    _before: list[tuple[str, tuple[Replacement, ...]]] = field(default_factory=list, init=False, repr=False)

    def entries(self) -> list[ListEntry]:
        """Return the names."""
        return [ListEntry(name.found, name) for name in self.names]

    def draw(self, entry: ListEntry, cells: int) -> Sequence[Line]:
        """Return the rows of a name: what becomes of it, and its sentence."""
        name: Replacement = entry.value
        return name_rows(name, cells)

    def name(self) -> Replacement | None:
        """Return the selected name."""
        chosen = self.value()
        return chosen if isinstance(chosen, Replacement) else None

    def open_names(self) -> list[Replacement]:
        """Return the names about which nothing was decided yet."""
        return [name for name in self.names if name.state == "proposed"]

    def decide(self, found: str, **changes: Any) -> None:
        """Change what becomes of a name, then go on to the next open one, if it is decided.

        One person is called by the same words everywhere; with a name its sure forms are replaced too.
        """
        self._before.append((found, tuple(self.names)))
        at = next(at for at, name in enumerate(self.names) if name.found == found)
        changed = self.names[at] = msgspec.structs.replace(self.names[at], **changes)
        self.names = [_like(each, changed) if each.who == changed.who and each.who else each for each in self.names]
        if changed.state != "proposed":
            after = [*self.names[at + 1 :], *self.names[:at]]
            self.select(next((name.found for name in after if name.state == "proposed"), found))

    def decide_all(self, names: Iterable[Replacement], **changes: Any) -> None:
        """Change what becomes of several names, as one decision."""
        decided = len(self._before)
        for name in names:
            self.decide(name.found, **changes)
        del self._before[decided + 1 :]

    def take_back(self) -> str:
        """Take back the last decision, and go to its name; return that, "" if nothing was decided here."""
        if not self._before:
            return ""
        found, names = self._before.pop()
        self.names = list(names)
        self.select(found)
        return found

    def told_apart(self, name: Replacement, by: str) -> str:
        """Return `by`, with a number if it stands for another person already: "M. D. 2"."""
        others = {bare(each.by) for each in self.names if each.kind == "person" and each.who != name.who}
        if name.kind != "person" or bare(by) not in others:
            return by
        numbered = (f"{by} {number}" for number in range(2, len(others) + 3))
        return next(each for each in numbered if bare(each) not in others)

    def whole(self, name: Replacement) -> str:
        """Return the longest form in which the same person stands here."""
        return max(
            (each.found for each in self.names if each.who == name.who and each.who), key=len, default=name.found
        )


def _like(name: Replacement, other: Replacement) -> Replacement:
    """Return a form of the name `other` as that was decided: called the same, and replaced if it is surely meant."""
    if name.found == other.found or other.state == "refused" or name.state == "refused":
        return name
    state = other.state if name.sure and name.state == "proposed" else name.state
    return msgspec.structs.replace(name, by=other.by, kind=other.kind, state=state)
