"""Read one protocol or programme file, or report everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path

from gep_tui.catalogue.decode import UnusableError, decode, parse, read_bytes
from gep_tui.catalogue.faults import Fault
from gep_tui.catalogue.known import KnownNames
from gep_tui.domain.protocol.protocol import Programme, Protocol

#: The most protocols that are remembered.
MOST = 200

# Sound protocols by their files and what these held.
_SOUND: dict[tuple[Path, bytes], Protocol] = {}


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
        _keep(path, data, value)
    return (None if faults else value), faults


def _keep(path: Path, data: bytes, value: Protocol) -> None:
    if len(_SOUND) >= MOST:
        _SOUND.clear()
    _SOUND[path, data] = value
