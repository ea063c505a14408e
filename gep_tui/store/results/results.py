"""Write the tables of a session's report as a TinyDB file for other programs; gep itself reads the events."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from gep_tui.domain.session.report import Report
from gep_tui.store.files.asides import set_aside
from gep_tui.store.files.disk import read_file
from gep_tui.store.results.tables import OURS, Standing, standing

#: The name of the file in a session's folder.
RESULTS = "results.json"

#: The names of its tables.
NAMES = (*Report.__struct_fields__, OURS)


class _Cover(msgspec.Struct, frozen=True):
    writer: str
    seq: int


class _Covers(msgspec.Struct, frozen=True):
    covers: dict[str, _Cover] = {}


def write_results(folder: Path, report: Report, covers: Mapping[str, int]) -> Path | None:
    """Write the tables of `report` durably in one write; `covers` maps each writer to its last seq in the report.

    Returns the new path of a damaged file, a link, or another program's tables that stood there and were set aside,
    else None. Raises OSError, and then the old file is unchanged.
    """
    # Imported here: TinyDB is needed a few times in a session, and never at the start.
    from gep_tui.store.results.tinydb_storage import SafeStorage

    rows = {name: msgspec.to_builtins(getattr(report, name)) for name in Report.__struct_fields__}
    rows["session"] = [rows["session"]]
    rows[OURS] = [{"writer": writer, "seq": seq} for writer, seq in sorted(covers.items())]
    tables = {name: _table(each) for name, each in rows.items()}
    storage = SafeStorage(folder / RESULTS, create_dirs=True, begin_empty=False)
    kept = set_aside(storage.path, "kept") if results_standing(folder).kept else None
    storage.write(tables)
    return storage.set_aside or kept


def results_standing(folder: Path) -> Standing:
    """Return what is at the path of the session's results, which decides what `write_results` does. Never raises."""
    return standing(folder / RESULTS, NAMES)


def _table(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return rows as TinyDB stores them: by number, from 1."""
    return {str(number): row for number, row in enumerate(rows, 1)}


def results_stale(folder: Path, covers: Mapping[str, int]) -> bool:
    """Tell whether the results are missing, damaged, or do not match the record."""
    try:
        found = msgspec.json.decode(read_file(folder / RESULTS), type=_Covers)
    except (OSError, ValueError, RecursionError):
        return True
    return {cover.writer: cover.seq for cover in found.covers.values()} != dict(covers)
