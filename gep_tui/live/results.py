"""Keep a session's results file up to date with its record."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from gep_tui.domain.session.events import Event
from gep_tui.domain.session.state import Session
from gep_tui.live.session import LiveSession

if TYPE_CHECKING:
    from gep_tui.live.ports import Results

_log = logging.getLogger(__name__)


def covers(events: Iterable[Event]) -> dict[str, int]:
    """Return the last seq of each writer."""
    last: dict[str, int] = {}
    for event in events:
        last[event.writer] = max(event.seq, last.get(event.writer, 0))
    return last


def left_to_newer(results: Results, session: Session) -> bool:
    """Tell whether a newer version wrote the results, with entries of the record that we do not know."""
    return session.newer_entries > 0 and results.stand()


def bring_up_to_date(live: LiveSession, language: str) -> None:
    """Write the session to results.json if anything is new. A failure is logged: the file can always be rebuilt."""
    try:
        # Imported here, because no table is made at the start.
        from gep_tui.domain.session.report import report

        with live.writing_results:
            session, events = live.moment()
            covered = covers(events)
            if live.results.are_stale(covered) and not left_to_newer(live.results, session):
                aside = live.results.write(report(session, live.now(), language), covered)
                live.set_aside = aside or live.set_aside
    except Exception:  # noqa: BLE001 - a fault here may not end the thread, or the session
        _log.exception("results.json could not be written; it is made anew from the record")
