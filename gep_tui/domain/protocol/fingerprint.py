"""A short hash of a programme and the protocols it names, which changes when any of them does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from gep_tui.domain.protocol.protocol import Programme, Protocol
from gep_tui.domain.stream.sha import sha256

#: Letters and digits of a fingerprint.
LENGTH = 16


def fingerprint(source: Programme | Protocol, protocols: Mapping[str, Protocol]) -> str:
    """Return the fingerprint of `source` and the `protocols` that it names.

    Default values do not count, so that a key added by a later version changes no fingerprint.
    """
    named = [block.protocol or "" for block in source.blocks] if isinstance(source, Programme) else []
    parts = [source, *(protocols[id] for id in sorted({*named} & protocols.keys()))]
    return sha256(msgspec.json.encode([_said(part) for part in parts], order="sorted")).hexdigest()[:LENGTH]


def _said(value: Any) -> Any:
    """Return the values that differ from their defaults, as plain lists and tables."""
    if isinstance(value, msgspec.Struct):
        fields = {field.name: field for field in msgspec.structs.fields(value)}
        given = {name: getattr(value, name) for name in fields}
        return {name: _said(found) for name, found in given.items() if found != _default(fields[name])}
    if isinstance(value, Mapping):
        return {key: _said(found) for key, found in value.items()}
    return [_said(found) for found in value] if isinstance(value, tuple) else value


def _default(field: msgspec.structs.FieldInfo) -> Any:
    return field.default_factory() if field.default_factory is not msgspec.NODEFAULT else field.default
