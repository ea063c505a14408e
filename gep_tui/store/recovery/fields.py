"""Read a value field by field; a field that cannot be read gets a neutral value and is listed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args, get_origin

import msgspec

from gep_tui.store.files.lines import MOST, is_time

_ABSENT = object()
_NEUTRAL: dict[Any, Any] = {str: "", int: 0, float: 0.0, bool: False}


class Fields:
    """Reads damaged values; `unread` lists the paths of fields that got a neutral value, such as "plan.4.mode"."""

    def __init__(self, neutral: Mapping[Any, Any]) -> None:
        """Start with nothing unread; `neutral` values, by type, are added to those of plain types."""
        self._neutral = {**_NEUTRAL, **neutral}
        self.unread: list[str] = []

    def struct(self, value: dict[str, Any], kind: type[msgspec.Struct], path: str = "", **known: Any) -> Any:
        """Return a `kind` made of the readable fields in `value`; `known` fields override it."""
        taken = dict(known)
        for field in msgspec.structs.fields(kind):
            if field.name in known:
                continue
            here = f"{path}.{field.encode_name}" if path else field.encode_name
            given = value.get(field.encode_name, _ABSENT)
            found = _ABSENT if given is _ABSENT else self._read(given, field.type, here)
            if found is not _ABSENT:
                taken[field.name] = found
            elif given is not _ABSENT or field.required:
                self._note(here)
                if field.required:
                    taken[field.name] = _named(here) if field.name == "id" else self._neutral.get(field.type, ())
        return kind(**taken)

    def _read(self, value: Any, kind: Any, path: str) -> Any:
        """Return `value` as `kind`, or its readable part; `_ABSENT` if there is none."""
        try:
            found = msgspec.convert(value, kind)
        except (msgspec.ValidationError, RecursionError):
            return self._in_part(value, kind, path)
        return found if _reckons(found) else self._in_part(value, kind, path)

    def _in_part(self, value: Any, kind: Any, path: str) -> Any:
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
            return self.struct(value, kind, path)
        if get_origin(kind) is tuple and isinstance(value, list):
            inside = get_args(kind)[0]
            read = [(number, self._read(each, inside, f"{path}.{number}")) for number, each in enumerate(value)]
            self._note(*(f"{path}.{number}" for number, each in read if each is _ABSENT))
            return tuple(each for _number, each in read if each is not _ABSENT)
        if get_origin(kind) is dict and isinstance(value, dict):
            found = {key: self._read(each, get_args(kind)[1], f"{path}.{key}") for key, each in value.items()}
            self._note(*(f"{path}.{key}" for key, each in found.items() if each is _ABSENT))
            return {key: each for key, each in found.items() if each is not _ABSENT}
        return _ABSENT

    def _note(self, *paths: str) -> None:
        self.unread.extend(paths)


def _named(path: str) -> str:
    """Return an id for something that lost its own: its path, which is unique."""
    return "-".join(path.split(".")[:-1]) or "recovered"


def _reckons(value: Any) -> bool:
    """Tell whether all numbers and times in a value are within range."""
    match value:
        case bool() | str() | None:
            return True
        case int() | float():
            return abs(value) <= MOST
        case datetime():
            return is_time(value)
        case list() | tuple():
            return all(map(_reckons, value))
        case dict():
            return all(map(_reckons, value.values()))
        case msgspec.Struct():
            return all(_reckons(getattr(value, name)) for name in value.__struct_fields__)
    return True
