"""The prompt before the note line: the mode, or the kind and speaker with which the note will be saved."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.decisions.marks import phase_of
from gep_tui.locale import _
from gep_tui.ui.components.lines import cut
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.stance import KeyMode
from gep_tui.words.choosing import marks
from gep_tui.words.kinds import kind_label
from gep_tui.words.labels import phase_label


def prompt(desk: Desk, cells: int) -> str:
    """Return the prompt, in at most `cells` cells; kind and speaker may be cut, the mode may not.

    An answer is typed behind its question: what is on the line meanwhile is no part of it.
    """
    if desk.must_answer:
        waits = desk.line is not None and bool(desk.line.text)
        return _(" NOTE, KEPT ▸ ") if waits else _(" ANSWER ▸ ")
    if desk.commanding:
        return _(" COMMANDS ▸ ") if desk.stance.mode is KeyMode.STAY else _(" ONE COMMAND ▸ ")
    note = desk.edited_note()
    kind, speaker = (note.kind, note.person) if note else (desk.draft.kind, desk.draft.speaker)
    run = note.run if note else desk.draft.begun.run if desk.draft.begun else desk.draft.elsewhere
    phase = _phase(desk, run)
    label = kind_label(desk.live.session, kind, phase.scope if phase else "", desk.language)
    if not note and desk.draft.begun is not None:
        label = " ".join(filter(None, (label, marks(desk.draft.begun.urgency, desk.draft.begun.stake))))
    name = desk.live.session.name(speaker)
    label = f"{label} · {name}" if name else label
    if phase is not None and not note and desk.draft.elsewhere and run == desk.draft.elsewhere:
        label = f"{cut(phase_label(desk.live.session, phase.id, desk.language), cells // 2)} · {label}"
    if note and desk.splitting:
        return _(" split {label} ▸ ").format(label=cut(label, cells - 10))
    return _(" edit {label} ▸ ").format(label=cut(label, cells - 10)) if note else f" {cut(label, cells - 4)} ▸ "


def _phase(desk: Desk, run: str) -> PlannedPhase | None:
    """Return the phase of a run, else the current one."""
    session = desk.live.session
    return session.planned(phase_of(session, run)) or session.phase
