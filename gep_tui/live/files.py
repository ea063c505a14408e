"""A live session kept in files: the ports of `live/ports.py` on one folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gep_tui.domain.session.codec import SESSION
from gep_tui.live.ports import Log, Ports
from gep_tui.store.files.heartbeat import Alive, AliveFile, read_alive, remove_sign
from gep_tui.store.files.log import EventLog
from gep_tui.store.library.locations import refuges_of

if TYPE_CHECKING:
    from gep_tui.domain.session.report import Report


def session_files(folder: Path, writer: str, log: Log | None = None) -> Ports:
    """Return what keeps the session in `folder` for `writer`; the event files are those of `log` if given."""
    log = log or EventLog(folder, writer, SESSION, refuges=partial(refuges_of, folder))
    return Ports(folder, writer, log, HeartbeatFiles(folder, writer, log), ResultsFile(folder))


class HeartbeatFiles:
    """The heartbeats in a session's folder, a file for each writer."""

    def __init__(self, folder: Path, writer: str, log: Log) -> None:
        self._folder, self._writer, self._log = folder, writer, log

    def read(self, but: str = "") -> tuple[Alive, ...]:
        """Return the last heartbeat of each writer except `but`; what cannot be read is left out."""
        return read_alive(self._folder, but)

    def own(self) -> AliveFile:
        """Return a file for this process; nothing is created yet."""
        return AliveFile(self._folder, self._writer, refuge=lambda: self._log.state.refuge)

    def remove(self, writer: str) -> None:
        """Remove the heartbeat of a writer that is gone."""
        remove_sign(self._folder, writer)


class ResultsFile:
    """`results.json` in a session's folder. Its code is loaded with the first write, never at the start."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def are_stale(self, covers: Mapping[str, int]) -> bool:
        """Tell whether the file is missing, damaged, or does not match the record."""
        from gep_tui.store.results.results import results_stale

        return results_stale(self._folder, covers)

    def stand(self) -> bool:
        """Tell whether there is such a file."""
        from gep_tui.store.results.results import RESULTS

        return (self._folder / RESULTS).exists()

    def write(self, report: Report, covers: Mapping[str, int]) -> Path | None:
        """Write it durably; return the new path of a foreign file that was set aside. Raises OSError."""
        from gep_tui.store.results.results import write_results

        return write_results(self._folder, report, covers)
