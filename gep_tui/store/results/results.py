"""The results of a session for other programs: the tables of its report as a TinyDB file. Ours read the events."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from gep_tui.domain.session.report import Report
from gep_tui.store.files.asides import set_aside
from gep_tui.store.files.disk import read_file
from gep_tui.store.results.tables import OURS, Standing, standing

#: The file in a session's folder.
RESULTS = "results.json"

#: The tables in it.
NAMES = (*Report.__struct_fields__, OURS)


class _Cover(msgspec.Struct, frozen=True):
    writer: str
    seq: int


class _Covers(msgspec.Struct, frozen=True):
    covers: dict[str, _Cover] = {}


def write_results(folder: Path, report: Report, covers: Mapping[str, int]) -> Path | None:
    """Write the tables of `report`, and `covers`, each writer's last seq in it, in one durable write.

    Returns where a damaged file, a link, or a file with tables of another program was set aside, None for none.
    Raises OSError: the old file is then as it was.
    """
    # Loaded here alone: TinyDB is needed a few times a session, never at the start.
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
    """Return what stands where the results of the session in `folder` belong, and so what `write_results` does to it.

    Never raises.
    """
    return standing(folder / RESULTS, NAMES)


def _table(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return rows as TinyDB keeps them: by number, from 1."""
    return {str(number): row for number, row in enumerate(rows, 1)}


def results_stale(folder: Path, covers: Mapping[str, int]) -> bool:
    """Tell whether the results are missing, damaged, or of another state of the record."""
    try:
        found = msgspec.json.decode(read_file(folder / RESULTS), type=_Covers)
    except (OSError, ValueError, RecursionError):
        return True
    return {cover.writer: cover.seq for cover in found.covers.values()} != dict(covers)
