"""Read the notes in a results file, intact or damaged."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from gep_tui.domain.stream.text import clean, one_line
from gep_tui.store.recovery.encodings import from_utf_16, letters_mended, utf_16
from gep_tui.store.recovery.recoverable import Loose
from gep_tui.store.recovery.scraps import scraps

_ROW_BEGINS = re.compile(r'\{\s*"[a-z_]+"\s*:\s*[^{\s]')
_parse = json.JSONDecoder()


def notes_in(data: bytes, is_known: Callable[[str], bool]) -> Iterator[tuple[str, Loose]]:
    """Yield the id and text of each note in the tables of `data`; the id is "" if only the text is left.

    Notes whose text `is_known` are left out.
    """
    encoding = utf_16(data)
    data = from_utf_16(data, encoding) if encoding else letters_mended(data) or data
    try:
        tables = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        yield from _of_pieces(data, is_known)
        return
    rows = tables.get("notes") if isinstance(tables, dict) else None
    for row in rows.values() if isinstance(rows, dict) else ():
        yield from _note(row, is_known)


def _of_pieces(data: bytes, is_known: Callable[[str], bool]) -> Iterator[tuple[str, Loose]]:
    """Yield the notes of intact rows in damaged tables, then the texts of the broken rows."""
    text, at = data.decode("utf-8", "replace"), 0
    rest = []
    while (begin := _ROW_BEGINS.search(text, at)) is not None:
        try:
            row, end = _parse.raw_decode(text, begin.start())
        except RecursionError:
            break
        except ValueError:
            end, row = begin.end(), None
            rest.append(text[begin.start() : _next(text, end)])
        yield from _note(row, is_known)
        at = end
    for each in rest:
        yield from (("", Loose(words)) for words in scraps(each.encode("utf-8", "replace")))


def _next(text: str, since: int) -> int:
    found = _ROW_BEGINS.search(text, since)
    return found.start() if found else len(text)


def _note(row: Any, is_known: Callable[[str], bool]) -> Iterator[tuple[str, Loose]]:
    if not isinstance(row, dict) or "kind" not in row or not isinstance(row.get("text"), str):
        return
    if is_known(row["text"]):
        return
    if text := clean(row["text"]):
        id, at, kind, person = (one_line(str(row.get(key) or "")) for key in ("id", "at", "kind", "person"))
        yield id, Loose(text, at, kind, person)
