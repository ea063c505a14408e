"""Find a note of any session beside the running clock: words narrow the list, arrows choose, Enter opens the note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gep_tui.locale import _
from gep_tui.ui.components.hit_rows import HitPage, hit_rows
from gep_tui.ui.components.lines import fit, line
from gep_tui.ui.components.questions import ANSWERED, ASKING
from gep_tui.ui.components.rows import ListRow, drawn, first_in_sight, found, moved, nearest
from gep_tui.ui.components.search_lines import search_hint, search_lines, search_title
from gep_tui.ui.components.spots import Spot
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.list_ask import ListAsk

if TYPE_CHECKING:
    from gep_tui.live.searching import FoundNotes, Searching

#: How many hits each key moves.
STEPS = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10, "shift+tab": -1, "tab": 1}

#: Rows of the list, if there is room; rows from which sessions have headings; the longest search, in characters.
ROWS, HEADED, LONGEST = 30, 5, 200


@dataclass
class NoteFinder(ListAsk):
    """A question answered by the key of a hit; `here` is the place of the current row, `said` is said of it."""

    desk: Desk = field(kw_only=True)
    search: Searching = field(kw_only=True)
    here: int = 0
    first: int = 0
    said: str = ""
    _rows: list[ListRow] = field(default_factory=list, repr=False)
    _made: object = field(default=None, repr=False)

    def hint(self) -> str:
        """Return how a search can be narrowed."""
        return search_hint()

    def in_doubt(self, character: str) -> bool:
        """Take every character as part of the search."""
        return False

    def feed(self, key: str, character: str | None) -> str:
        """Move in the list, or handle a key as every question does; what is typed is searched for at once."""
        if key in STEPS:
            self.here = moved(self._rows, self.here, STEPS[key])
            return ASKING
        before = self.typed
        outcome = super().feed(key, character)
        self._look(before)
        return outcome

    def paste(self, text: str) -> None:
        """Search for the beginning of a paste."""
        before = self.typed
        super().paste(text[:LONGEST])
        self._look(before)

    def _look(self, before: str) -> None:
        self.typed = self.typed[:LONGEST]
        if self.typed != before:
            self.said = ""
            self.search.ask(self.typed, self.desk.live.session)

    def enter(self) -> str:
        """Answer with the current hit, if it belongs to what is typed."""
        row = self._rows[self.here] if self.here < len(self._rows) else None
        if row is None or not row.live or self.search.found.typed != self.typed:
            return ASKING
        self.answer = row.key
        return ANSWERED

    def heading(self) -> str:
        """Return how many notes were found, or what was said of the one that was chosen."""
        return self.said or search_title(self.search.found)

    def most_rows(self) -> int:
        """Return as many rows as a list of hits wants, so that nothing moves while one types."""
        return ROWS

    def listed(self, keys: Mapping[str, str], cells: int, rows: int) -> list[Spot]:
        """Return the hits around the current one; none while notes are hidden from onlookers."""
        if rows <= 0:
            return []
        if self.desk.hidden:
            return [(fit(line((_("The notes are hidden (Esc z shows them)."), "dim")), cells), "")]
        self._make(self.search.found, rows)
        self.first = first_in_sight(self._rows, self.first, self.here, rows)
        shown = drawn(self._rows, self.first, self.here, cells, rows, focused=False)
        keys_of = [row.key for row in self._rows[self.first : self.first + rows]]
        said = search_lines(self.search.found, self.search.cache, cells)
        return [*zip(shown, keys_of, strict=True), *((each, "") for each in said)][:rows]

    def bar(self) -> Sequence[tuple[str, str]]:
        """Return the keys that answer."""
        return (("↑ ↓", _("choose")), (_("Enter"), _("open it")), (_("Esc"), _("back to the note line")))

    def pick(self, id: str) -> None:
        """Make a hit the current one."""
        place = found(self._rows, id)
        self.here = self.here if place is None else place

    def _make(self, hits: FoundNotes, rows: int) -> None:
        """Make the rows again for new hits; the current one stays if it is the same search, else the first is it."""
        made = (hits, rows >= HEADED)
        if self._made == made:
            return
        desk = self.desk
        page = HitPage(hits.terms, desk.language, desk.live.clock.wall(), desk.settings.dates)
        same = isinstance(self._made, tuple) and self._made[0].typed == hits.typed
        current = self._rows[self.here].key if same and self.here < len(self._rows) else ""
        self._made, self._rows = made, hit_rows(page, hits.hits, headed=rows >= HEADED)
        place = found(self._rows, current) if current else None
        self.here = nearest(self._rows, 0) if place is None else place
        self.first = self.first if same else 0
