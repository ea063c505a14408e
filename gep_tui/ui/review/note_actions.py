"""Actions on the chosen note: its text, kind, speaker, phase and date; withdrawn, brought back, its history."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.protocol.note_kinds import NOTE_KINDS
from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.decisions.points import follow_point
from gep_tui.domain.session.events import OUTCOMES
from gep_tui.domain.session.points import KINDS as PARKED
from gep_tui.domain.session.points import ParkedPoint, followed, points
from gep_tui.domain.session.state import Note, Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.editor import LONGEST, Editor
from gep_tui.ui.components.questions import Choose, Confirm
from gep_tui.ui.desk.kind_signs import PREFIXES
from gep_tui.ui.desk.note_actions import who_said_it
from gep_tui.ui.desk.note_mark_actions import switch_mark, switch_room
from gep_tui.ui.desk.two_edits import take_other
from gep_tui.ui.desk.who import Who, everybody
from gep_tui.ui.review import turn_actions
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow
from gep_tui.words.choosing import point_state
from gep_tui.words.kinds import kind_label
from gep_tui.words.labels import phase_label
from gep_tui.words.text import excerpt


def edit(review: Review) -> None:
    """Open the text of the note."""
    note = review.note()
    if note is None:
        return
    if len(note.text) > LONGEST:
        words = _("This note is too long to be edited here ({count} characters). It can be moved, withdrawn or recast.")
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
    if (yield Confirm(_("Throw away what you changed in this note?"), grave=True)) == "yes":
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
    """Say when it is due, or correct the day."""
    note = review.note()
    if note is None:
        return
    from gep_tui.ui.desk import due_actions

    yield from due_actions.correct_due(review.desk, note)


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


def sheet_mark(review: Review) -> None:
    """Mark the note for a practice sheet, or take the mark off."""
    note = review.note()
    if note is not None:
        switch_mark(review.desk, note)


def keep_in_room(review: Review) -> None:
    """Keep the note in the room, or let it go."""
    note = review.note()
    if note is not None:
        switch_room(review.desk, note)


def withdrawn(review: Review) -> None:
    """Show or hide withdrawn notes."""
    review.withdrawn = not review.withdrawn
    review.desk.say(_("Withdrawn notes are shown: ✗.") if review.withdrawn else _("Withdrawn notes are not shown."))


def other(review: Review) -> None:
    """Switch to the other one of two edits that were made at the same time."""
    note = review.note()
    if note is not None:
        if note.other is None:
            review.desk.say(_("This note was not edited on two screens at once."))
        else:
            take_other(review.desk, note.id)


def history(review: Review) -> None:
    """Show the history of the note, the turn or the phase."""
    shown = {"turns": review.turn, "times": review.phase}.get(review.view, review.note)()
    if shown is not None:
        review.history = review.selected
        review.scroll.at = -1


def _label(review: Review, note: Note, id: str) -> str:
    phase = review.desk.live.session.planned(note.phase)
    return one_line(kind_label(review.desk.live.session, id, phase.scope if phase else "", review.desk.language))


def follow(review: Review) -> ReviewFlow:
    """Say what became of a parked question or point."""
    desk, note = review.desk, review.note()
    session = desk.live.session
    if note is None or note.kind not in PARKED:
        found = [(each.id, f"{excerpt(each.text, 40)} {_state(session, each)}".strip()) for each in points(session)]
        if not found:
            desk.say(_("Nothing is set aside: Esc i keeps an idea for later."))
            return
        id = yield Choose(_("Which point?"), options=found)
    else:
        id = note.id
    outcomes = [(outcome, point_state(outcome, "…") or _("still open")) for outcome in OUTCOMES]
    outcome = yield Choose(_("What became of it?"), options=outcomes)
    person = (yield Who(_("Who takes care of it?"), options=everybody(desk))) if outcome == "assigned" else ""
    desk.do(partial(follow_point, note=id, outcome=outcome, person=person))


def _state(session: Session, point: ParkedPoint) -> str:
    """Return what became of a point, in brackets; "" while it is open."""
    told = followed(session, point.id)
    state = point_state(told.outcome, one_line(session.name(told.person))) if told is not None else ""
    return f"({state})" if state else ""


ACTIONS: dict[str, ReviewCommand] = {
    "edit": edit,
    "kind": kind,
    "who": who,
    "move": move,
    "due": due,
    "follow": follow,
    "sheet_mark": sheet_mark,
    "keep_in_room": keep_in_room,
    "withdraw": withdraw,
    "withdrawn": withdrawn,
    "other": other,
    "history": history,
}
