"""Points that were set aside, shown in the phase that can deal with them."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.points import coming_back
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import HIDDEN, Style
from gep_tui.ui.desk.view_model import ViewModel


def set_aside(model: ViewModel, phase: PlannedPhase) -> list[tuple[str, Style]]:
    """Return a line for each open point that comes back in this phase, with who brought it up."""
    session, notes = model.session, coming_back(model.session, phase)
    lines: list[tuple[str, Style]] = [(_("Set aside (Esc I: what became of it):"), "bold")] if notes else []
    for note in notes:
        text = HIDDEN if model.hidden else one_line(note.text)
        who = f" ({session.name(note.person)})" if note.person and not model.hidden else ""
        lines.append((f"· {text}{who}", ""))
    return lines
