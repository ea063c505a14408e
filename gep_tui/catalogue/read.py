"""Read one protocol or programme file, or report everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from gep_tui.catalogue.decode import UnusableError, decode, parse, read_bytes
from gep_tui.catalogue.faults import Fault
from gep_tui.catalogue.known import KnownNames
from gep_tui.domain.protocol.protocol import Programme, Protocol

#: The most protocols that are remembered.
MOST = 200

# By their files and what these held: protocols in which no fault was found, and built-in files as they are installed.
_SOUND: dict[tuple[Path, bytes], Protocol] = {}
_AS_INSTALLED: dict[tuple[Path, bytes], Protocol | Programme] = {}


def read_file(path: Path, known: KnownNames) -> tuple[Protocol | Programme | None, tuple[Fault, ...]]:
    """Return the content of the file, or None and its faults in line order. Raises nothing.

    `known` holds the protocols that a programme may name, each with the ids of its variants; only those named are
    looked up. A file with `blocks` at the top level is a programme.
    """
    try:
        data = read_bytes(path)
    except UnusableError as unusable:
        return None, (unusable.fault,)
    return read_data(path, data, known)


def read_builtin(path: Path) -> Protocol | Programme | None:
    """Return the content of a built-in file without looking for faults: it has none, unless somebody changed it.

    None if it does not even have the shape of one. What looks for faults is not loaded to begin a session.
    """
    try:
        data = read_bytes(path)
        if (path, data) not in _AS_INSTALLED:
            raw = parse(path, decode(path, data))
            kind: type[Protocol | Programme] = Programme if "blocks" in raw else Protocol
            _keep(_AS_INSTALLED, path, data, msgspec.convert(raw, kind))
    except (UnusableError, msgspec.ValidationError):
        return None
    return _AS_INSTALLED[path, data]


def read_data(path: Path, data: bytes, known: KnownNames) -> tuple[Protocol | Programme | None, tuple[Fault, ...]]:
    """Do the same as `read_file` for `data`, the content of `path`, without opening the file. Raises nothing.

    A sound protocol depends on nothing but these, and is parsed once in a process; a programme names others.
    """
    if (path, data) in _SOUND:
        return _SOUND[path, data], ()
    try:
        text = decode(path, data)
        raw = parse(path, text)
    except UnusableError as unusable:
        return None, (unusable.fault,)
    from gep_tui.catalogue.check import check

    value, report = check(raw, path.stem, known, programme=path.parent.name == "programmes")
    faults = report.faults(path, text)
    if isinstance(value, Protocol) and not faults:
        _keep(_SOUND, path, data, value)
    return (None if faults else value), faults


def _keep(kept: dict[tuple[Path, bytes], Any], path: Path, data: bytes, value: Protocol | Programme) -> None:
    if len(kept) >= MOST:
        kept.clear()
    kept[path, data] = value
