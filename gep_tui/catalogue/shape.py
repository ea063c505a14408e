"""Build a struct from a parsed file; what does not fit is reported and replaced by a stopgap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from math import isfinite
from typing import Any

from msgspec import inspect

from gep_tui.catalogue.faults import FaultKind, Keys
from gep_tui.catalogue.report import FaultReport, nearest, quoted
from gep_tui.domain.protocol.protocol import Bounds, Text
from gep_tui.domain.stream.text import clean

#: Texts that must fit on one line of the screen.
_LABELS = ("name", "label")
_LARGEST = 10**9

_TAKES: dict[type[inspect.Type], tuple[type, ...]] = {
    inspect.StrType: (str,),
    inspect.LiteralType: (str,),
    inspect.IntType: (int,),
    inspect.FloatType: (int, float),
    inspect.BoolType: (bool,),
    inspect.VarTupleType: (list,),
    inspect.DictType: (dict,),
    inspect.StructType: (dict,),
    inspect.DateType: (date,),
}


def build(kind: type, report: FaultReport) -> Any:
    """Return `report.raw` as a `kind`, a msgspec Struct; valid only if the report stays empty."""
    return _Builder(report).value(_type_of(kind), report.raw, ())


@cache
def _type_of(kind: type) -> inspect.Type:
    return inspect.type_info(kind)


class _Builder:
    def __init__(self, report: FaultReport) -> None:
        self.report = report
        self._build: dict[type[inspect.Type], Callable[[Any, Any, Keys], Any]] = {
            inspect.StrType: self.text,
            inspect.LiteralType: self.choice,
            inspect.IntType: self.number,
            inspect.FloatType: self.number,
            inspect.BoolType: lambda kind, raw, at: raw,
            inspect.DateType: lambda kind, raw, at: raw,
            inspect.VarTupleType: self.items,
            inspect.DictType: self.table,
            inspect.StructType: self.struct,
        }

    def value(self, kind: inspect.Type, raw: object, at: Keys) -> Any:
        """Return the value `raw` at `at` as a `kind`."""
        members = _members(kind)
        # type(), not isinstance: in Python, true is an int.
        member = next((member for member in members if type(raw) in _TAKES[type(member)]), None)
        if member is not None:
            return self._build[type(member)](member, raw, at)
        self.report.add(at, "wrong-type", quoted(raw), _expected(kind))
        return _stopgap(kind)

    def text(self, kind: inspect.StrType, raw: str, at: Keys) -> str:
        unwanted = set(raw) - set(clean(raw))
        if unwanted:
            self.report.add(at, "control-character", f"U+{ord(min(unwanted)):04X}")
        return raw

    def choice(self, kind: inspect.LiteralType, raw: str, at: Keys) -> str:
        if raw not in kind.values:
            self.report.add_unknown(at, "unknown-value", raw, map(str, kind.values))
        return raw

    def number(self, kind: inspect.IntType | inspect.FloatType, raw: float, at: Keys) -> float:
        if not (-_LARGEST < raw < _LARGEST and isfinite(raw)):
            self.report.add(at, "bad-number", raw)
            return 1
        return float(raw) if isinstance(kind, inspect.FloatType) else raw

    def items(self, kind: inspect.VarTupleType, raw: list[object], at: Keys) -> tuple[Any, ...]:
        return tuple(self.value(kind.item_type, item, (*at, place)) for place, item in enumerate(raw))

    def table(self, kind: inspect.DictType, raw: dict[str, object], at: Keys) -> dict[str, Any]:
        return {key: self.value(kind.value_type, value, (*at, key)) for key, value in raw.items()}

    def struct(self, kind: inspect.StructType, raw: dict[str, object], at: Keys) -> Any:
        fields = {field.encode_name: field for field in kind.fields}
        for key in raw:
            if key not in fields:
                self._unknown(key, [name for name in fields if name not in raw], list(fields), at)
        values = {key: self.value(fields[key].type, raw[key], (*at, key)) for key in fields if key in raw}
        for key, field in fields.items():
            if field.required and key not in raw:
                self.report.add((*at, key), "missing-key", expected=_expected(field.type))
                values[key] = _stopgap(field.type)
        if kind.cls is Text:
            self._both_languages(raw, at)
        return kind.cls(**values)

    def _unknown(self, key: str, missing: list[str], known: list[str], at: Keys) -> None:
        near = nearest(key, missing)
        self.report.add((*at, key), "unknown-key", key, known, near)
        if near:  # a misspelt key is not reported as missing too
            self.report.explain((*at, near))

    def _both_languages(self, raw: dict[str, object], at: Keys) -> None:
        for language in ("fr", "en"):
            text = raw.get(language)
            if text is None:
                self.report.add((*at, language), "missing-key", expected=["text"])
            elif isinstance(text, str) and not text.strip():
                self.report.add((*at, language), "empty-text")
            elif isinstance(text, str) and "\n" in text and at[-1] in _LABELS:
                self.report.add((*at, language), "several-lines")


def _members(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    """Return the types that a value may have, without None: TOML has no null."""
    members = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return tuple(member for member in members if not isinstance(member, inspect.NoneType))


def _expected(kind: inspect.Type) -> list[FaultKind | str]:
    """Return what the author of the file has to write for a `kind`."""
    match kind:
        case inspect.UnionType():
            return [word for member in _members(kind) for word in _expected(member)]
        case inspect.LiteralType():
            return [f'"{value}"' for value in kind.values]
        case inspect.StructType():
            return ["both-languages" if kind.cls is Text else "min-max" if kind.cls is Bounds else "table"]
        case inspect.VarTupleType():
            return [_LISTS.get(type(kind.item_type), "list")]
        case _:
            return [_WORDS[type(kind)]]


_WORDS: dict[type[inspect.Type], FaultKind] = {
    inspect.StrType: "text",
    inspect.IntType: "whole-number",
    inspect.FloatType: "number",
    inspect.BoolType: "yes-no",
    inspect.DictType: "table",
    inspect.DateType: "day",
}


_LISTS: dict[type[inspect.Type], FaultKind] = {inspect.StrType: "texts", inspect.StructType: "tables"}


def _stopgap(kind: inspect.Type) -> Any:
    """Return some value of a `kind`, to continue after a fault."""
    match kind:
        case inspect.UnionType() if len(_members(kind)) < len(kind.types):
            return None
        case inspect.UnionType():
            return _stopgap(kind.types[0])
        case inspect.LiteralType():
            return kind.values[0]
        case inspect.StructType():
            required = [field for field in kind.fields if field.required]
            return kind.cls(**{field.name: _stopgap(field.type) for field in required})
        case _:
            return _STOPGAPS[type(kind)]


_STOPGAPS: dict[type[inspect.Type], object] = {
    inspect.StrType: "",
    inspect.IntType: 1,
    inspect.FloatType: 1.0,
    inspect.BoolType: False,
    inspect.VarTupleType: (),
    inspect.DictType: {},
    inspect.DateType: date(2000, 1, 1),
}
