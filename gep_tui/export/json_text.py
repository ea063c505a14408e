"""JSON: the tables of `domain.report`, same names, same order; lengths in seconds, times in ISO 8601."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from gep_tui.domain.stream.text import clean
from gep_tui.export.part import select
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.export.readers.seen import Seen
from gep_tui.export.sheets.sheet_rows import sheet_rows


def json_(seen: Seen) -> str:
    """Return the tables that the reader sees of the part, the others empty; `audience`, last, says who may read them.

    A sponsor gets `aims`, `themes` and `figures` beside empty tables, the public `sheets`.
    """
    tables = _cleaned(msgspec.to_builtins(select(seen.report, seen.part)))
    if seen.reader.who == "sponsor":
        told = seen.overview
        figures = {each.id: each.number for each in told.figures}
        tables |= {"aims": _cleaned(told.aims), "themes": _cleaned(told.themes), "figures": figures}
    if seen.reader.who == "public":
        tables["sheets"] = _cleaned(msgspec.to_builtins(sheet_rows(seen.sheets)))
    tables["audience"] = for_whom(seen.reader)
    return json.dumps(tables, ensure_ascii=False, indent=2) + "\n"


def _cleaned(value: Any) -> Any:
    """Return the same tables without control characters and without what UTF-8 cannot hold."""
    match value:
        case str():
            return clean(value)
        case dict():
            return {key: _cleaned(each) for key, each in value.items()}
        case list() | tuple():
            return [_cleaned(each) for each in value]
    return value
