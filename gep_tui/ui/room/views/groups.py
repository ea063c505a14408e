"""The groups with their names: those of this phase, else those formed last."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.state import Session
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, centred, fit, line
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.tables import table_lines, tables_in, tables_title


def group_lines(model: ViewModel, cells: int, rows: int) -> list[Line]:
    """Return who sits at which table, in as many rows as there are; the last one says how many tables are missing."""
    phase = _phase(model.session)
    if phase is None:
        words = _("No groups are formed yet.") if model.session.closed is None else _("No groups were formed.")
        return [centred(line((words, "dim")), cells)]
    title = centred(line((tables_title(model, phase), "bold")), cells)
    inside = max(1, cells - 4)
    tables = [((" " * 2, ""), *row) for row in table_lines(model, phase, inside)]
    if len(tables) >= rows:
        shown = max(0, rows - 2)
        more = tables_in(tables[shown:])
        if more and shown and _goes_on(tables[shown]):
            tables[shown - 1] = (*fit(tables[shown - 1], cells - 2), (" …", ""))
        tables = [*tables[:shown], fit(line(f"  {_more(more)}"), cells)]
    return [title, *tables][:rows]


def _goes_on(row: Line) -> bool:
    """Tell whether a row has only further names of the tables above it."""
    return tables_in([row]) == 0 and not any(style for _text, style in row)


def _more(count: int) -> str:
    """Return the words for `count` tables that are not shown; "…" where it is only names of the last one."""
    return n_("… {count} more table", "… {count} more tables", count).format(count=count) if count else "…"


def _phase(session: Session) -> PlannedPhase | None:
    formed = [id for id, groups in session.groups.items() if groups]
    if not formed:
        return None
    here = session.phase.id if session.phase is not None else ""
    return session.planned(here if here in formed else formed[-1])
