"""Points that were set aside, given back in the phase that is to come back to them: one whose notes name `parked`."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import HIDDEN, Style
from gep_tui.ui.desk.view_model import ViewModel

#: Kinds of notes that were kept for later.
KINDS = ("parked", "parked-question")


def set_aside(model: ViewModel, phase: PlannedPhase) -> list[tuple[str, Style]]:
    """Return a line for each point that was set aside before this phase, with who brought it up."""
    if "parked" not in phase.notes:
        return []
    session = model.session
    notes = [note for note in session.kept_notes if note.kind in KINDS and note.phase != phase.id]
    lines: list[tuple[str, Style]] = [(_("Set aside:"), "bold")] if notes else []
    for note in notes:
        text = HIDDEN if model.hidden else one_line(note.text)
        who = f" ({session.name(note.person)})" if note.person and not model.hidden else ""
        lines.append((f"· {text}{who}", ""))
    return lines
