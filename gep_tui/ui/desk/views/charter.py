"""The group's charter beside the clock: while the session opens, and while somebody new has just come."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.people import newcomers
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Style
from gep_tui.ui.desk.view_model import ViewModel


def charter_words(model: ViewModel, phase: PlannedPhase) -> list[tuple[str, Style]]:
    """Return the charter in the first phase, and in one during which somebody came who was not there before."""
    session = model.session
    charter, new = session.carried.charter, [one_line(person.name) for person in newcomers(session)]
    if charter is None or not (new or _is_first(session, phase)):
        return []
    leaves = one_line(charter.may_leave)
    leave = [_("May leave the room: {what}").format(what=leaves)] if leaves else []
    told = " · ".join([*map(one_line, charter.rules), *leave])
    welcome: list[tuple[str, Style]] = []
    if new:
        welcome = [(_("To welcome: {names}").format(names=", ".join(new)), "bold")]
    return [*welcome, (_("Charter (Esc ! shows it whole): {rules}").format(rules=told), "")]


def _is_first(session: Session, phase: PlannedPhase) -> bool:
    return phase.id == next((each.id for each in session.plan if not each.skipped), "")
