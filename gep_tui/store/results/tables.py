"""Tables of a TinyDB file: what stands in one, and whose it is."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any, Literal

import msgspec

from gep_tui.store.files.disk import read_file

ResultTables = dict[str, dict[str, Any]]

#: absent, empty; unreadable: the system gives nothing of it; damaged: no tables in UTF-8, as TinyDB reads them; link:
#: only a link stands there; foreign: sound, with tables of another program; ours.
TableKind = Literal["absent", "empty", "unreadable", "damaged", "link", "foreign", "ours"]

#: The table that only we write.
OURS = "covers"


class Standing(msgspec.Struct, frozen=True):
    """What stands where the results of a session belong.

    `about` is the system's reason, where a link leads, or the names of the foreign tables.
    """

    kind: TableKind
    about: str = ""

    @property
    def kept(self) -> bool:
        """Whether it is sound and not ours: it is set aside whole before ours takes its place."""
        return self.kind in ("link", "foreign")


def standing(path: Path, names: Collection[str]) -> Standing:
    """Return what stands at `path`, where tables of these `names` belong. Never raises."""
    if path.is_symlink():
        return Standing("link", os.readlink(path))  # noqa: PTH115 - a text, to be shown
    try:
        data = read_file(path)
    except FileNotFoundError:
        return Standing("absent")
    except OSError as error:
        return Standing("unreadable", error.strerror or "")
    if not data:
        return Standing("empty")
    try:
        tables = tables_in(data)
    except ValueError:
        return Standing("damaged")
    foreign = tables.keys() - set(names) if OURS in tables else tables.keys()
    return Standing("foreign", ", ".join(sorted(foreign))) if foreign else Standing("ours")


def tables_in(data: bytes) -> ResultTables:
    """Return the tables in the bytes of a file, in UTF-8 without a mark as TinyDB reads it. Raises ValueError."""
    try:
        tables = json.loads(data.decode())
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(tables, dict):
        raise ValueError("not a table of tables")
    return tables
