"""JSON: the tables of `domain.report`, same names, same order; lengths in seconds, times in ISO 8601."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import clean
from gep_tui.export.part import WHOLE, Part, select


def json_(report: Report, part: Part = WHOLE, *, for_whom: str = "") -> str:
    """Return the tables of `part`, the others empty; `for_whom` is the last key, `audience`."""
    tables = _cleaned(msgspec.to_builtins(select(report, part)))
    if for_whom:
        tables["audience"] = for_whom
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
