"""Check that a session's results exist, are intact and match the record. They can always be rebuilt."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.cli.doctor.finding import CheckResult, CheckState
from gep_tui.domain.session.fold import Record
from gep_tui.domain.stream.text import one_line
from gep_tui.live.files import ResultsFile
from gep_tui.live.results import covers, left_to_newer
from gep_tui.locale import N_, _
from gep_tui.store.recovery.survey import Survey
from gep_tui.store.results.results import RESULTS, results_stale, results_standing
from gep_tui.words.system_reasons import reason_in


def results(found: Survey, record: Record) -> Iterator[CheckResult]:
    """Yield what is wrong with the results; in an open session it is normal that they are behind the record."""
    path, session = found.folder / RESULTS, record.session
    if session.opened is None or found.newer or left_to_newer(ResultsFile(found.folder), session):
        return
    finding, at_once = _fault(found, record)
    # While a session is open, its results are written at the end of each phase.
    if finding and (at_once or session.closed is not None):
        flag = " --rehearsal" if session.rehearsal else ""
        todo = finding.todo.format(id=found.folder.name, flag=flag)
        yield finding._replace(todo=todo, file=str(path))


def _fault(found: Survey, record: Record) -> tuple[CheckResult | None, bool]:
    """Return what is wrong, or None, and whether it is reported for an open session too."""
    stands = results_standing(found.folder)
    if stands.kind in _SAID:
        state, text, todo = _SAID[stands.kind]
        about = reason_in(stands.about) if stands.kind == "unreadable" else one_line(stands.about)
        return CheckResult(state, _(text).format(about=about), _(todo) if todo else ""), True
    if stands.kind == "absent":
        return CheckResult("note", _("results.json is not there."), REBUILD), False
    if results_stale(found.folder, covers(record.events)):
        return CheckResult("note", _("results.json is behind the record."), REBUILD), False
    return None, False


#: The command that rebuilds them.
REBUILD = "`gep rebuild {id}{flag}`"

#: For each kind of file in the place of the results: the finding, with what `write_results` will do, and the advice.
_SAID: dict[str, tuple[CheckState, str, str]] = {
    "unreadable": ("broken", N_("results.json cannot be read ({about})."), REBUILD),
    "empty": ("broken", N_("results.json is empty."), REBUILD),
    "damaged": ("broken", N_("results.json is damaged; it will be set aside, not overwritten."), REBUILD),
    "foreign": (
        "note",
        N_("results.json has tables that are not gep’s ({about}); it will be set aside whole."),
        N_("Keep tables of your own in a file of another name."),
    ),
    "link": ("note", N_("results.json is a link to {about}; the link will be set aside, its target stays."), ""),
}
