"""Find the line of each key in a TOML text, for messages only: tomllib decides what is valid."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gep_tui.catalogue.faults import Keys

#: Deeper keys get no line of their own; no protocol nests so deeply.
DEEPEST = 12

_TOKEN = re.compile(
    r"""
      (?P<newline>\n)
    | (?P<skip>[^\S\n]+|\#[^\n]*)
    | (?P<text>\"{3}(?:[^"\\]|\\[\s\S]|\"(?!\"\"))*\"{3,5}
             | '{3}(?:[^']|'(?!''))*'{3,5}
             | \"(?:[^"\\\n]|\\.)*\" | '[^'\n]*')
    | (?P<mark>[\[\]{}=,.])
    | (?P<word>[^\s\[\]{}=,.\#"']+|.)
    """,
    re.VERBOSE,
)


def lines_of_keys(text: str) -> dict[Keys, int]:
    """Return the line, from 1, where each key and each list element of a TOML text first appears.

    For text that is not TOML the answer is a guess. Raises nothing.
    """
    return _Scanner().scan(text)


def line_of(lines: Mapping[Keys, int], keys: Keys) -> int | None:
    """Return the line of `keys`, or of the closest parent that is in the text; None for the whole file."""
    for end in range(len(keys), 0, -1):
        if keys[:end] in lines:
            return lines[keys[:end]]
    return None


def line_too_deep(text: str) -> int | None:
    """Return the first line, from 1, with a key of more than `DEEPEST` parts (`a.b.c`), or None.

    It is called before tomllib, which takes seconds and gigabytes for a key of a few thousand parts.
    """
    if all(line.count(".") < DEEPEST for line in text.split("\n")):
        return None
    line, parts, dot = 1, 0, False
    for token in _TOKEN.finditer(text):
        kind, string = token.lastgroup, token.group()
        if kind in ("word", "text"):
            parts, dot = parts + 1 if dot else 1, False
            if parts > DEEPEST:
                return line
        elif kind != "skip":
            dot = string == "."
        line += string.count("\n")
    return None


class _Scanner:
    """Walks through the tokens; the stack holds the open lists and inline tables."""

    def __init__(self) -> None:
        self.lines: dict[Keys, int] = {}
        self.line = 1
        self.next = self._key  # handles the next token: _key, _header, _value or _after
        self.table: Keys = ()  # the table opened by the latest header
        self.path: Keys = ()  # the path to the value being read
        self.parts: list[str] = []
        self.stack: list[tuple[str, Keys]] = []  # "[" or "{", and the path to it
        self.lists: dict[Keys, int] = {}  # lists of tables, and their lengths so far
        self.double = False  # whether the header opens a list of tables

    def scan(self, text: str) -> dict[Keys, int]:
        for token in _TOKEN.finditer(text):
            kind, string = token.lastgroup or "", token.group()
            if kind != "skip":
                self.next(kind, string)
            self.line += string.count("\n")
        return self.lines

    def _key(self, kind: str, string: str) -> None:
        if kind in ("word", "text"):
            self.parts.append(_plain(string))
        elif string == "=":
            self.path = self._record(self.stack[-1][1] if self.stack else self.table)
            self.next = self._value
        elif string == "[" and not self.stack:
            self.double, self.next = False, self._header
        elif string == "}" and self.stack:
            self._close()

    def _header(self, kind: str, string: str) -> None:
        if kind in ("word", "text"):
            self.parts.append(_plain(string))
        elif string == "[":
            self.double = True
        elif string == "]":
            self.table = self._enter()
            self.next = self._after

    def _value(self, kind: str, string: str) -> None:
        if kind == "newline":
            return
        if string == "]" and self.stack:
            self._close()
            return
        self._note(self.path)
        if string == "[":
            self.stack.append(("[", self.path))
            self.path = _deeper(self.path, 0)
        elif string == "{":
            self.stack.append(("{", self.path))
            self.next = self._key
        else:
            self.next = self._after

    def _after(self, kind: str, string: str) -> None:
        if kind == "newline" and not self.stack:
            self.next = self._key
        elif string in ("]", "}") and self.stack:
            self._close()
        elif string == "," and self.stack:
            self._go_on()

    def _go_on(self) -> None:
        """Move to the next element of the open list, or the next key of the open inline table."""
        if self.stack[-1][0] == "{":
            self.next = self._key
            return
        self.next = self._value
        place = self.path[-1] if self.path else 0
        self.path = (*self.path[:-1], place + 1 if isinstance(place, int) else 0)

    def _close(self) -> None:
        self.path = self.stack.pop()[1]
        self.parts, self.next = [], self._after

    def _enter(self) -> Keys:
        """Return the table that a header opens; where its path names a list of tables, the last of them."""
        path: Keys = ()
        parts, self.parts = self.parts, []
        for place, part in enumerate(parts):
            path = self._step(path, part)
            if self.double and place == len(parts) - 1:
                self.lists[path] = self.lists.get(path, 0) + 1
            if path in self.lists:
                path = self._step(path, self.lists[path] - 1)
        return path

    def _record(self, path: Keys) -> Keys:
        """Return the path to the value whose key was just read, from the table at `path`."""
        for part in self.parts:
            path = self._step(path, part)
        self.parts = []
        return path

    def _step(self, path: Keys, key: str | int) -> Keys:
        path = _deeper(path, key)
        self._note(path)
        return path

    def _note(self, path: Keys) -> None:
        if len(path) <= DEEPEST:
            self.lines.setdefault(path, self.line)


def _deeper(path: Keys, key: str | int) -> Keys:
    # Longer paths are never recorded; without a bound, a key of ten thousand parts would take gigabytes.
    return (*path[:DEEPEST], key)


def _plain(token: str) -> str:
    """Return the key that a word or quoted text of a TOML file means."""
    if token[0] == "'":
        return token[1:-1]
    if token[0] != '"' or "\\" not in token:
        return token.strip('"') if token[0] == '"' else token
    import tomllib

    try:
        return str(tomllib.loads(f"key = {token}")["key"])
    except ValueError:
        return token
