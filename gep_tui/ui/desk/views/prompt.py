"""What stands before the note line: the mode, or under what kind and name the note will be saved."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.locale import _
from gep_tui.ui.components.lines import cut
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.stance import KeyMode
from gep_tui.words.kinds import kind_label


def prompt(desk: Desk, cells: int) -> str:
    """Return the sign before the note line, in at most `cells` cells; kind and speaker are cut, the mode is not."""
    if desk.must_answer:
        return _(" ANSWER ▸ ")
    if desk.commanding:
        return _(" COMMANDS ▸ ") if desk.stance.mode is KeyMode.STAY else _(" ONE COMMAND ▸ ")
    note = desk.edited_note()
    kind, speaker = (note.kind, note.person) if note else (desk.draft.kind, desk.draft.speaker)
    phase = _phase(desk, note.run if note else desk.draft.begun.run if desk.draft.begun else "")
    label = kind_label(desk.live.session, kind, phase.scope if phase else "", desk.language)
    name = desk.live.session.name(speaker)
    label = f"{label} · {name}" if name else label
    return _(" edit {label} ▸ ").format(label=cut(label, cells - 10)) if note else f" {cut(label, cells - 4)} ▸ "


def _phase(desk: Desk, run: str) -> PlannedPhase | None:
    """Return the phase of a run, else the one that is current."""
    session = desk.live.session
    held = session.run_with(run)
    return (session.planned(held.phase) if held else None) or session.phase
