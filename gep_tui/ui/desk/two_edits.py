"""Two edits of one note, made at the same time on two screens: shown when the note is chosen, and settled by a key."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.other_edit import OtherEdit
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.due import new_due
from gep_tui.words.kinds import kind_label
from gep_tui.words.labels import phase_label
from gep_tui.words.screens import another
from gep_tui.words.text import excerpt

#: Longest excerpt of the other text, in cells.
EXCERPT = 60


def save_edit(desk: Desk, note: Note, text: str) -> bool:
    """Save the edited text, naming the version that was read when editing began; tell whether it is saved."""
    change = partial(notes.change_note, note=note.id, text=text, prior=desk.editing_from)
    saved = text == note.text or desk.do(change) is not None
    if saved:
        desk.left_edits.pop(note.id, None)
    return saved


def chosen_words(desk: Desk, id: str) -> str:
    """Return the keys for the chosen note; if it has two edits, first the other edit, which then counts as seen."""
    note = notes.find(desk.live.session, id)
    if note is None or note.other is None:
        return _("Enter: edit   Tab: kind   Shift+Tab: speaker   ←: for a sheet   Delete: withdraw   Esc: leave it")
    desk.looked.add(note.other.key)
    told = other_words(desk.view_model(), note, note.other)
    return _("{told}   →: take that   Enter: edit   Esc: leave it").format(told=told)


def take_other(desk: Desk, id: str) -> None:
    """Replace the edit that is shown by the other one."""
    note = notes.find(desk.live.session, id)
    if note is not None and note.other is not None and desk.do(partial(notes.take_other, note=id)):
        desk.say(_("The other edit is shown now. The review tells both (h)."))


def other_words(model: ViewModel, note: Note, other: OtherEdit) -> str:
    """Return who else changed the note, and to what."""
    session, changes = model.session, []
    if other.text is not None:
        changes.append("…" if model.hidden else _("“{text}”").format(text=excerpt(other.text, EXCERPT)))
    if other.kind is not None:
        phase = session.planned(note.phase)
        changes.append(one_line(kind_label(session, other.kind, phase.scope if phase else "", model.language)))
    if other.person is not None:
        changes.append(one_line(session.name(other.person)) or _("no name"))
    if (due := new_due(other.due, other.due_on, note.at.year)) is not None:
        changes.append(due)
    run = session.run_with(other.run) if other.run is not None else None
    if run is not None:
        changes.append(phase_label(session, run.phase, model.language))
    words = _("{screen} changed it at the same time: {changes}")
    return words.format(screen=another(session, other.writer), changes=", ".join(changes))
