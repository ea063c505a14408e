"""Actions on the chosen note: its text, kind, speaker, phase and date; withdrawn, brought back, its history."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose, Confirm
from gep_tui.ui.desk.note_actions import PREFIXES, who_said_it
from gep_tui.ui.review import turn_actions
from gep_tui.ui.review.editor import LONGEST, Editor
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow
from gep_tui.words.kinds import kind_label
from gep_tui.words.labels import phase_label


def edit(review: Review) -> None:
    """Open the text of the note."""
    note = review.note()
    if note is None:
        return
    if len(note.text) > LONGEST:
        words = _("This note is too long to be edited here ({count} characters). It can be moved, retyped, withdrawn.")
        review.desk.say(words.format(count=len(note.text)))
        return
    review.editor = Editor(note.id, note.text)


def save(review: Review) -> ReviewFlow | None:
    """Save the edit; ask if somebody changed the note meanwhile."""
    editor = review.editor
    if editor is None or not editor.changed:
        review.editor = None
        return None
    return _save(review, editor)


def _save(review: Review, editor: Editor) -> ReviewFlow:
    desk = review.desk
    there = notes.find(desk.live.session, editor.note)
    if there is not None and there.text not in (editor.before, editor.text):
        question = _("This note was changed meanwhile: “{text}”. Save yours in its place?")
        if (yield Confirm(question.format(text=one_line(there.text)[:200]))) != "yes":
            return
    if desk.do(partial(notes.change_note, note=editor.note, text=editor.text)):
        desk.say(_("Note changed. h shows what it was before."))
        review.editor = None


def leave(review: Review) -> ReviewFlow | None:
    """Leave the editor; ask if something would be lost."""
    if review.editor is None or not review.editor.changed:
        review.editor = None
        return None
    return _leave(review)


def _leave(review: Review) -> ReviewFlow:
    if (yield Confirm(_("Throw away what you changed in this note?"))) == "yes":
        review.editor = None


def kind(review: Review) -> ReviewFlow:
    """Change the kind of the note; kinds of its phase come first."""
    note = review.note()
    if note is None:
        return
    phase = review.desk.live.session.planned(note.phase)
    offered = dict.fromkeys((*(phase.notes if phase else ()), *PREFIXES.values(), *NOTE_KINDS))
    answer = yield Choose(_("What kind of note?"), options=[(id, _label(review, note, id)) for id in offered])
    if review.desk.do(partial(notes.change_note, note=note.id, kind=answer)):
        review.desk.say(_("Now: {kind}.").format(kind=_label(review, note, answer)))


def who(review: Review) -> ReviewFlow:
    """Attribute the note or the turn to another person."""
    if review.view == "turns":
        yield from turn_actions.person(review)
        return
    note = review.note()
    if note is None:
        return
    answer = one_line((yield who_said_it(review.desk)))
    if review.desk.do(partial(notes.change_note, note=note.id, person=answer)):
        name = one_line(review.desk.live.session.name(answer)) or _("nobody")
        review.desk.say(_("Now said by {name}.").format(name=name))


def move(review: Review) -> ReviewFlow:
    """Move the note or the turn to another phase that was held."""
    if review.view == "turns":
        yield from turn_actions.move(review)
        return
    note = review.note()
    if note is None:
        return
    options = turn_actions.runs(review)
    if not options:
        review.desk.say(_("No phase has been held yet."))
        return
    answer = yield Choose(_("Into which phase?"), options=options)
    if review.desk.do(partial(notes.change_note, note=note.id, run=answer)):
        phase = next(run.phase for run in review.desk.live.session.runs if run.id == answer)
        name = phase_label(review.desk.live.session, phase, review.desk.language)
        review.desk.say(_("Now in “{phase}”.").format(phase=name))


def due(review: Review) -> ReviewFlow:
    """Set a due date."""
    note = review.note()
    if note is None:
        return
    answer = yield Ask(_("By when? (a date, or words; empty for none)"), typed=one_line(note.due))
    review.desk.do(partial(notes.change_note, note=note.id, due=one_line(answer)))


def withdraw(review: Review) -> None:
    """Withdraw the note, or bring it back."""
    note = review.note()
    if note is None:
        return
    if note.withdrawn:
        if review.desk.do(partial(notes.restore_note, note=note.id)):
            review.desk.say(_("The note is back."))
    elif review.desk.do(partial(notes.withdraw_note, note=note.id)):
        review.desk.say(_("Note withdrawn. w shows withdrawn notes, Delete brings one back."))


def withdrawn(review: Review) -> None:
    """Show or hide withdrawn notes."""
    review.withdrawn = not review.withdrawn
    review.desk.say(_("Withdrawn notes are shown: ✗.") if review.withdrawn else _("Withdrawn notes are not shown."))


def history(review: Review) -> None:
    """Show the history of the note, the turn or the phase."""
    shown = {"turns": review.turn, "times": review.phase}.get(review.view, review.note)()
    if shown is not None:
        review.history = review.selected
        review.scroll.at = -1


def _label(review: Review, note: Note, id: str) -> str:
    phase = review.desk.live.session.planned(note.phase)
    return one_line(kind_label(review.desk.live.session, id, phase.scope if phase else "", review.desk.language))


ACTIONS: dict[str, ReviewCommand] = {
    "edit": edit,
    "kind": kind,
    "who": who,
    "move": move,
    "due": due,
    "withdraw": withdraw,
    "withdrawn": withdrawn,
    "history": history,
}
