"""Print tables for people and JSON for programs, as UTF-8 except on a terminal."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from gep_tui.cli.common.failure import unwritten
from gep_tui.cli.start.streams import drop_output
from gep_tui.domain.stream.text import clean

#: What is held back; None while everything is printed at once.
_held: list[bytes] | None = None


def put(text: str) -> None:
    """Print `text`, which ends with a newline, in the terminal's encoding or UTF-8. Raises CommandFailure."""
    encoding = sys.stdout.encoding if on_a_terminal() else "utf-8"
    put_bytes(text.encode(encoding or "utf-8", "replace"))


def put_bytes(content: bytes) -> None:
    """Write `content` to the output as it is, unless it is held back. Raises CommandFailure."""
    if _held is not None:
        _held.append(content)
        return
    try:
        click.echo(content, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise unwritten(error) from None


@contextmanager
def held_back() -> Iterator[list[bytes]]:
    """Print only at the end: the disk may still refuse what the text reports. What is cleared is never printed."""
    global _held
    held: list[bytes] = []
    _held = held
    try:
        yield held
    finally:
        let_out()
        _held = None


def let_out() -> None:
    """Print what is held back: a question comes next, or all of it is true by now."""
    global _held
    held, _held = _held, None
    if held is not None:
        while held:
            put_bytes(held.pop(0))
        _held = held


def on_a_terminal() -> bool:
    """Tell whether the output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def put_json(value: Any) -> None:
    """Print `value` as JSON that people can read too."""
    put(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def put_table(rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns; cells are cleaned, because control characters would command the terminal."""
    cleaned = [[clean(cell).replace("\n", " ").replace("\t", " ") for cell in row] for row in rows]
    widths = [max(map(_cells, column)) for column in zip(*cleaned, strict=True)]
    for row in cleaned:
        padded = (cell + " " * (width - _cells(cell)) for cell, width in zip(row, widths, strict=True))
        put("  ".join(padded).rstrip() + "\n")


def put_text(head: str, text: str) -> None:
    """Print `text` after `head`; on a terminal it is wrapped and indented under itself."""
    if not on_a_terminal():
        put(f"{head}{text}\n")
        return
    import shutil
    import textwrap

    cells = max(40, min(100, shutil.get_terminal_size().columns))
    lines = textwrap.wrap(text, cells - _cells(head), break_long_words=False, break_on_hyphens=False) or [""]
    put("".join(f"{' ' * _cells(head) if number else head}{line}\n" for number, line in enumerate(lines)))


def put_page(lines: Iterable[tuple[str, str]]) -> None:
    """Print the lines of a page, each with what is before its text; an empty first line is left out."""
    begun = False
    for head, text in lines:
        begun = begun or bool(head or text)
        if begun:
            put_text(head, text)


def remark(text: str) -> None:
    """Print a remark on the error output, apart from the results."""
    click.echo(text, err=True)


def _cells(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
