"""Rebuild the opening of a session from fragments of its line: every phase, block and person that is intact."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeGuard

from gep_tui.store.recovery.repair import repaired

_SAID = re.compile(r'"(id|programme|group|title|announced|at)"\s*:\s*("(?:[^"\\\0]|\\.)*")')
_parse = json.JSONDecoder(strict=False)


def opening_of_pieces(text: str) -> dict[str, Any]:
    """Return the fields of a `session_opened` found in `text`, whatever is between them."""
    value: dict[str, Any] = {"plan": [], "blocks": [], "people": []}
    begin = max(0, text.find('"plan"'))
    for name, said in _SAID.findall(text[:begin] or text):
        value.setdefault(name, json.loads(said, strict=False))
    for each in _objects(text[begin:]):
        name = each.get("name")
        if isinstance(name, str):
            value["people"].append(each)
        elif {"roles", "protocol", "kinds"} & each.keys():
            value["blocks"].append(each)
        elif isinstance(name, dict) and "id" in each:
            value["plan"].append(each)
    return value


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Yield the largest objects with an id or a name in `text` that are intact or can be repaired."""
    since = at = 0
    while (begin := text.find("{", at)) >= 0:
        at = begin + 1
        try:
            found, end = _parse.raw_decode(text, begin)
        except (ValueError, RecursionError):
            continue
        if _is_named(found):
            yield from _damaged(text[since:begin])
            yield found
            since = at = end
    yield from _damaged(text[since:])


def _damaged(between: str) -> Iterator[dict[str, Any]]:
    """Yield the damaged object between two intact ones."""
    begin, end = between.find("{"), between.rfind("}")
    found = repaired(between[begin : end + 1]) if 0 <= begin < end else None
    if _is_named(found):
        yield found


def _is_named(found: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(found, dict) and ("id" in found or "name" in found)
