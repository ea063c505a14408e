"""The results of a session: there, sound, and of the record as it stands. Whatever is wrong, they can be made anew."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from gep_tui.cli.health.finding import Finding, State
from gep_tui.domain.fold import Record
from gep_tui.live.results import covers, left_to_newer
from gep_tui.locale import _
from gep_tui.store.disk import read_file
from gep_tui.store.recovery.survey import Survey
from gep_tui.store.results import RESULTS, results_stale


def results(found: Survey, record: Record) -> Iterator[Finding]:
    """Yield what is wrong with the results; those of an open session are behind its record, as they should be."""
    path, session = found.folder / RESULTS, record.session
    if session.opened is None or found.newer or left_to_newer(found.folder, session):
        return
    words, state = _fault(found, record)
    # while a session is open its results are written at the end of each phase
    if words and (state == "broken" or session.closed is not None):
        flag = " --rehearsal" if session.rehearsal else ""
        todo = f"`gep rebuild {found.folder.name}{flag}`"
        yield Finding(state, words, todo, file=str(path))


def _fault(found: Survey, record: Record) -> tuple[str, State]:
    """Return what is wrong, and how bad that is; "" for nothing."""
    path = found.folder / RESULTS
    try:
        tables = msgspec.json.decode(read_file(path))
    except FileNotFoundError:
        return _("results.json is not there."), "note"
    except OSError as error:
        return _("results.json cannot be read ({reason}).").format(reason=error.strerror), "broken"
    except (ValueError, RecursionError):
        return _("results.json is damaged; it will be set aside, not overwritten."), "broken"
    if not isinstance(tables, dict) or "covers" not in tables:
        return _("results.json does not come from gep."), "broken"
    if results_stale(found.folder, covers(record.events)):
        return _("results.json is behind the record."), "note"
    return "", "ok"
