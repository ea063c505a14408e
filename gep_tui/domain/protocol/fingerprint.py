"""A short sign of what a programme says, and the protocols that it names: it changes when any of them does."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import msgspec

from gep_tui.domain.protocol.protocol import Programme, Protocol

#: So many letters and digits tell one form of a file from another.
LENGTH = 16


def fingerprint(source: Programme | Protocol, protocols: Mapping[str, Protocol]) -> str:
    """Return the sign of `source` with those of `protocols` that it names.

    What is as it is by default counts for nothing: a key that a later version knows changes no sign.
    """
    named = [block.protocol or "" for block in source.blocks] if isinstance(source, Programme) else []
    parts = [source, *(protocols[id] for id in sorted({*named} & protocols.keys()))]
    return sha256(msgspec.json.encode([_said(part) for part in parts], order="sorted")).hexdigest()[:LENGTH]


def _said(value: Any) -> Any:
    """Return what a value says beyond its defaults, as plain lists and tables."""
    if isinstance(value, msgspec.Struct):
        fields = {field.name: field for field in msgspec.structs.fields(value)}
        given = {name: getattr(value, name) for name in fields}
        return {name: _said(found) for name, found in given.items() if found != _default(fields[name])}
    if isinstance(value, Mapping):
        return {key: _said(found) for key, found in value.items()}
    return [_said(found) for found in value] if isinstance(value, tuple) else value


def _default(field: msgspec.structs.FieldInfo) -> Any:
    return field.default_factory() if field.default_factory is not msgspec.NODEFAULT else field.default
