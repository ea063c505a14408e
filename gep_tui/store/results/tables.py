"""Inspect the tables in a TinyDB file: whether they can be read, and whose they are."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any, Literal

import msgspec

from gep_tui.store.files.disk import read_file

ResultTables = dict[str, dict[str, Any]]

#: absent, empty. unreadable: the system refuses. damaged: not UTF-8 tables as TinyDB reads them. link: a link. foreign:
#: intact, with another program's tables. ours.
TableKind = Literal["absent", "empty", "unreadable", "damaged", "link", "foreign", "ours"]

#: The table that only gep writes.
OURS = "covers"


class Standing(msgspec.Struct, frozen=True):
    """What is at the path of a session's results.

    `about` is the number of the system's error, the target of the link, or the names of the foreign tables.
    """

    kind: TableKind
    about: str = ""

    @property
    def kept(self) -> bool:
        """Whether the file is intact and foreign, so that it must be set aside whole before ours is written."""
        return self.kind in ("link", "foreign")


def standing(path: Path, names: Collection[str]) -> Standing:
    """Return what is at `path`, where tables with these `names` belong. Never raises."""
    if path.is_symlink():
        return Standing("link", os.readlink(path))  # noqa: PTH115 - a text, to be shown
    try:
        data = read_file(path)
    except FileNotFoundError:
        return Standing("absent")
    except OSError as error:
        return Standing("unreadable", str(error.errno or 0))
    if not data:
        return Standing("empty")
    try:
        tables = tables_in(data)
    except ValueError:
        return Standing("damaged")
    foreign = tables.keys() - set(names) if OURS in tables else tables.keys()
    return Standing("foreign", ", ".join(sorted(foreign))) if foreign else Standing("ours")


def tables_in(data: bytes) -> ResultTables:
    """Return the tables in the content of a file: UTF-8 without a mark, as TinyDB reads it. Raises ValueError."""
    try:
        tables = json.loads(data.decode())
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(tables, dict):
        raise ValueError("not a table of tables")
    return tables
