"""Actions on the words of a note, its kind and its speaker, and making a commitment of one."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import note_pieces, notes
from gep_tui.domain.session.decisions.note_places import around
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk import commitment_actions, note_actions
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.note_mark_actions import switch_mark, switch_room
from gep_tui.ui.desk.topic_marks import TopicMark, mark
from gep_tui.ui.desk.who import Who, everybody
from gep_tui.ui.notes.scribe import Scribe, ScribeAction, of_desk


def edit(scribe: Scribe) -> None:
    """Put the selected note on the line; without a selection, select one first."""
    if scribe.desk.selected_note() is None:
        scribe.choose(scribe.notes.step(0))
    else:
        note_actions.edit_chosen(scribe.desk)


def split(scribe: Scribe) -> None:
    """Put the note on the line with the cursor in its middle, where Enter will split it."""
    note, desk = scribe.note(), scribe.desk
    if note is None or desk.line is None:
        return
    if desk.line.text.strip():
        desk.say(_("Save or clear the line first: what is typed there is kept."))
        return
    desk.selected = desk.editing = note.id
    desk.editing_from = notes.last_change(note)
    desk.stance.to_line()
    desk.line.load(note.text)
    desk.line.cursor_position = middle(note.text)
    desk.splitting = True
    desk.say(
        _("← → move the cursor; Enter makes two notes there, Esc leaves it as it was."), holds=lambda: desk.splitting
    )


def middle(text: str) -> int:
    """Return where the second half of a text begins: after the end of a sentence, if one is near."""
    half, quarter = len(text) // 2, len(text) // 4
    ends = [at + 2 for at in range(len(text) - 1) if text[at] in ".;:!?," and text[at + 1].isspace()]
    near = [at for at in ends if abs(at - half) <= quarter]
    gaps = near or [at + 1 for at in range(len(text) - 1) if text[at].isspace()]
    return min(gaps, key=lambda at: abs(at - half), default=half)


def join(scribe: Scribe) -> None:
    """Join this note and the one above it in its phase."""
    note = scribe.note()
    if note is None:
        return
    above, _below = around(scribe.session, note)
    if above is None:
        scribe.desk.say(_("This is the first note of its phase."))
    elif scribe.desk.do(partial(note_pieces.join_notes, note=above.id, other=note.id)):
        scribe.desk.selected = above.id
        scribe.desk.say(_("The two are one note. Esc s splits it again."))


def who(scribe: Scribe) -> Flow:
    """Set the speaker of the note that is selected or being typed, else of the last one."""
    desk = scribe.desk
    typing = desk.draft.begun is not None and not desk.selected
    note = None if typing else scribe.note()
    if not typing and note is None:
        return
    person = one_line((yield note_actions.who_said_it(desk)))
    if note is None:
        desk.draft.set_speaker(person)
    elif desk.do(partial(notes.change_note, note=note.id, person=person)):
        desk.say(_("Now said by {name}.").format(name=one_line(desk.live.session.name(person)) or _("nobody")))


def number(desk: Desk, number: int) -> Flow:
    """Set the speaker of the selected note, the one being typed, or the next, by number; 0 is nobody."""
    names = everybody(desk)
    person = ""
    if number * 10 <= len(names) and number:
        person = yield Who(_("Who said it?"), typed=str(number), options=names, nobody_means=_("nobody"))
    elif number > len(names):
        desk.say(_("There is no number {number}: the list goes to {last}.").format(number=number, last=len(names)))
        return
    elif number:
        person = names[number - 1][0]
    if not desk.selected:
        desk.draft.set_speaker(person)
    elif desk.do(partial(notes.change_note, note=desk.selected, person=person)):
        desk.say(_("Now said by {name}.").format(name=one_line(desk.live.session.name(person)) or _("nobody")))


def number_words(desk: Desk, number: int) -> str:
    """Return in a word what a number key did: whose the note is that is typed now."""
    if not number:
        return _("this note is nobody's")
    name = one_line(desk.live.session.name(desk.draft.speaker))
    return _("this note is {name}'s (Esc 0: nobody's)").format(name=name)


def commitment(scribe: Scribe) -> Flow:
    """Who does what, by when: turn the selected note into one, or write a new one."""
    desk, note = scribe.desk, scribe.desk.selected_note()
    if note is None:
        yield from commitment_actions.commitment(desk)
        return
    person = yield Who(
        _("Commitment: who?"), options=everybody(desk), free=True, nobody_means=_("nobody yet"), lasting=True
    )
    text = yield Ask(_("What is to be done?"), typed=one_line(note.text), lasting=True)
    from gep_tui.ui.desk import due_actions

    answer = yield from due_actions.ask_when(desk, _("By when? (a date or words; Enter for none)"), note)
    changed = text if text and text != one_line(note.text) else None
    change = partial(notes.change_note, note=note.id, kind="commitment", person=one_line(person), text=changed)
    if desk.do(partial(change, due=answer.words, due_on=answer.due_on)):
        words = due_actions.noted(answer, note.at.year)
        desk.say(" ".join(filter(None, (_("The note is a commitment now."), words))))
        yield from due_actions.settle_day(desk, note.id, answer, note.at.year)


def mark_for_sheet(scribe: Scribe) -> None:
    """Mark the note for a practice sheet, or take the mark off."""
    note = scribe.note()
    if note is not None:
        switch_mark(scribe.desk, note)


def keep_in_room(scribe: Scribe) -> None:
    """Keep the note in the room, or let it go."""
    note = scribe.note()
    if note is not None:
        switch_room(scribe.desk, note)


def urgency(scribe: Scribe) -> None:
    """Mark how urgent a topic is."""
    _mark(scribe, "urgency")


def stake(scribe: Scribe) -> None:
    """Mark how much is at stake in a topic."""
    _mark(scribe, "stake")


def _mark(scribe: Scribe, what: TopicMark) -> None:
    """Mark the topic that is being typed, the selected one, else the last one written here."""
    typing = scribe.desk.draft.begun is not None and not scribe.desk.selected
    note = None if typing else scribe.note()
    if typing or note is not None:
        mark(scribe.desk, what, note.id if note is not None else "")


ACTIONS: dict[str, ScribeAction] = {
    "urgency": urgency,
    "stake": stake,
    "edit": edit,
    "split": split,
    "join": join,
    "who": who,
    "commitment": commitment,
    "kind": of_desk(note_actions.choose_kind),
    "request": of_desk(note_actions.request),
    "park": of_desk(note_actions.park),
    "sheet_mark": mark_for_sheet,
    "keep_in_room": keep_in_room,
}
