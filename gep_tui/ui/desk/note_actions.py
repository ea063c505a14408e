"""Actions of notes: saving what was typed, kinds, the key question, commitments, the parking lot, editing."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.protocol.note_kinds import COMMITMENT, PRIVATE, PROCESS
from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.decisions.marks import where_notes_go
from gep_tui.domain.session.decisions.notes import key_question
from gep_tui.domain.session.naming import names_of
from gep_tui.domain.session.said import Said, named, owner_without_answer, without_name
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.due_proposal import pass_over, propose_due
from gep_tui.ui.desk.end_offer import lapse_offer, take_offer
from gep_tui.ui.desk.kind_signs import PREFIXES, kind_behind
from gep_tui.ui.desk.note_draft import Begun
from gep_tui.ui.desk.prose import nothing_written, until_noted
from gep_tui.ui.desk.splitting import split_at_cursor
from gep_tui.ui.desk.two_edits import chosen_words, save_edit
from gep_tui.ui.desk.unasked import takes_habit
from gep_tui.ui.desk.views.notes import newest, place
from gep_tui.ui.desk.who import NOBODY, Which, Who, everybody
from gep_tui.words.kinds import kind_label


def prefix(desk: Desk, character: str, back: bool) -> None:
    """Choose a kind by its punctuation key; the second time, the sign itself was meant."""
    desk.draft.once_kind = "" if back else PREFIXES.get(character, "")


def enter(desk: Desk, text: str, typed: bool) -> None:
    """Save the note or the edit; a name after @ is the speaker. What cannot be saved goes back on the line."""
    begun, editing = desk.draft.begun, desk.edited_note()
    if not text.strip():
        desk.draft.begun = None
        take_offer(desk)
        return
    lapse_offer(desk)
    if editing is None and typed and takes_habit(desk, text):
        desk.draft.begun = None
        return
    if editing is not None and desk.splitting:
        saved = split_at_cursor(desk, editing)
    elif editing is not None:
        saved = save_edit(desk, editing, text)
    else:
        saved = _add(desk, begun or Begun(run="", kind=desk.draft.kind, person=desk.draft.speaker), text, typed)
    if saved:
        desk.draft.begun, desk.editing, desk.selected, desk.draft.once_kind = None, "", "", ""
        desk.splitting = False
        desk.hush()
    elif desk.line is not None:
        desk.line.load(text, typed)
        if desk.splitting:
            desk.line.cursor_position = len(desk.line.halves[0])


def _add(desk: Desk, begun: Begun, text: str, typed: bool) -> bool:
    """Record a note; tell whether it worked. If the speaker is unclear, ask once the note is saved."""
    text = text.lstrip() if typed else text
    said = named(desk.live.session, text, begun.person) if typed else Said(begun.person, text)
    kind, words = _signed(begun, said.text, text)
    floor = said.person if kind == COMMITMENT and said.text == text and not begun.named else ""
    person = owner_without_answer(desk.live.session, words, floor) if floor else said.person
    add = partial(notes.add_note, text=words, kind=kind, person=person, author=desk.settings.author)
    chosen = bool(begun.run) and begun.run != where_notes_go(desk.live.session, desk.live.writer)
    marks = {"urgency": begun.urgency, "stake": begun.stake}
    event = desk.do(partial(add, run=begun.run or None, chosen=chosen, **marks))
    if event is None:
        return False
    pass_over(desk)
    if said.name:
        desk.start(_ask_speaker(desk, event.key, said, begun))
    elif kind == COMMITMENT and desk.asking is None:
        desk.start(propose_due(desk, event.key, words, person, floor))
    return True


def _signed(begun: Begun, text: str, typed: str) -> tuple[str, str]:
    """Return kind and text of a note: behind a name, a sign chooses the kind, unless one was chosen before the name."""
    if text == typed or begun.chosen:
        return begun.kind, text
    sign, words = kind_behind(text)
    return sign or begun.kind, words


def _ask_speaker(desk: Desk, note: str, said: Said, begun: Begun) -> Flow:
    """Ask who said a saved note; without an answer it keeps the name that was typed."""
    names = names_of(desk.live.session)
    question, options = _("Which {name} said it?"), [(id, names[id]) for id in said.fitting]
    if not options:
        question = _("Nobody on the list is called “{name}”. Who said it?")
        options = [*everybody(desk), *((name, name) for name in said.unlisted)]
    person = yield Which(question.format(name=said.name), options=options, nobody_means=_("it is text, not a name"))
    if person == NOBODY:
        person, kind, text = said.speaker, begun.kind, said.full
    else:
        kind, text = _signed(begun, without_name(said, desk.live.session.name(person)), said.full)
    if desk.do(partial(notes.change_note, note=note, person=person, text=text, kind=kind)):
        _say_unlisted(desk, person)


def _say_unlisted(desk: Desk, person: str) -> None:
    """Say that a name not on the list is kept as a name."""
    if words := unlisted(desk, person):
        desk.say(words)


def unlisted(desk: Desk, person: str) -> str:
    """Return what to say of a name that is not on the list, "" of one that is."""
    if not person or desk.live.session.person(person) is not None:
        return ""
    return _("“{name}” is not on the list: kept as a name.").format(name=one_line(person))


def choose_kind(desk: Desk) -> Flow:
    """Choose the kind by number or letter; for a selected note, change it."""
    kinds = dict.fromkeys((*desk.draft.kinds, *PREFIXES.values(), PROCESS, PRIVATE))
    options = [(kind, _label(desk, kind)) for kind in kinds]
    note = desk.selected_note()
    answer = yield Choose(_("What kind of note?"), options=options)
    if note is not None:
        desk.do(partial(notes.change_note, note=note.id, kind=answer))
    else:
        desk.draft.set_kind(answer)


def next_kind(desk: Desk) -> None:
    """Switch to the next kind that the phase offers."""
    kinds = desk.draft.kinds
    place = kinds.index(desk.draft.kind) + 1 if desk.draft.kind in kinds else 0
    desk.draft.set_kind(kinds[place % len(kinds)])


def request(desk: Desk) -> Flow:
    """Write the key question, or change the current one."""
    there = key_question(desk.live.session)
    text = yield Ask(_("Key question:"), typed=desk.view_model().request, lasting=True)
    if not text:
        nothing_written(desk)
        return
    if there is not None:
        desk.do(partial(notes.change_note, note=there.id, text=text))
    else:
        person = _presenter(desk)
        desk.do(partial(desk.draft.adding(desk.settings.author), text=text, kind="request", person=person))


def park(desk: Desk) -> None:
    """Let the next note go to the parking lot."""
    desk.draft.set_kind("parked", once=True)
    desk.stance.to_line()
    desk.say(_("Write the idea, then Enter: it goes to the parking lot."), holds=until_noted(desk))


def edit(desk: Desk) -> None:
    """Select the newest note for editing."""
    choose(desk, 0)


def choose(desk: Desk, step: int) -> None:
    """Select the note `step` rows further up, starting with the newest; an edit has to be finished first."""
    if desk.editing:
        desk.say(_("A note is being edited: Enter saves it, Esc leaves it as it was."))
        return
    session = desk.live.session
    oldest = len(session.kept_notes) - 1
    up = place(session, desk.selected) + step if desk.selected else 0
    note = newest(session, max(0, min(oldest, up)))
    if note is not None:
        choose_note(desk, note.id)
    else:
        desk.say(_("There is no note to choose yet."))


def choose_note(desk: Desk, note: str) -> None:
    """Select a note by its id; an edit has to be finished first."""
    if desk.editing:
        desk.say(_("A note is being edited: Enter saves it, Esc leaves it as it was."))
        return
    desk.undock()
    desk.selected = note
    desk.say(chosen_words(desk, note), holds=lambda: desk.selected == note and not desk.editing)


def edit_chosen(desk: Desk) -> None:
    """Put the selected note on the line."""
    note = desk.selected_note()
    if note is not None and desk.line is not None:
        if desk.line.text.strip():
            desk.say(_("Save or clear the line first: what is typed there is kept."))
            return
        desk.editing, desk.editing_from = note.id, notes.last_change(note)
        desk.stance.to_line()
        left = desk.left_edits.get(note.id, "")
        desk.line.load(left or note.text)
        words = _("Enter: save the change   Esc: leave the note as it was")
        if left:
            words = "   ".join((_("What you changed before is here again."), words))
        desk.say(words, holds=lambda: desk.editing == note.id)


def withdraw_chosen(desk: Desk) -> None:
    """Withdraw the selected note from every page."""
    note = desk.selected_note()
    if note is not None and desk.do(partial(notes.withdraw_note, note=note.id)):
        desk.selected = ""
        here = desk.live.seat_is_here
        desk.say(_("Note withdrawn. u brings it back.") if here else _("Note withdrawn. The review brings it back."))


def reassign_chosen(desk: Desk) -> Flow:
    """Attribute the selected note to another person."""
    note = desk.selected_note()
    if note is None:
        return
    person = yield who_said_it(desk)
    if desk.do(partial(notes.change_note, note=note.id, person=person)):
        _say_unlisted(desk, person)


def who_said_it(desk: Desk) -> Who:
    """Return the question who said a note."""
    return Who(_("Who said it?"), options=everybody(desk), free=True, nobody_means=_("nobody"))


def _presenter(desk: Desk) -> str:
    from gep_tui.domain.session.people import given

    phase = desk.live.session.phase
    found = given(desk.live.session, "presenter", phase.scope if phase else "")
    return found[0] if found else ""


def _label(desk: Desk, kind: str) -> str:
    phase = desk.live.session.phase
    return kind_label(desk.live.session, kind, phase.scope if phase else "", desk.language)


ACTIONS: dict[str, DeskAction] = {
    "kind": choose_kind,
    "request": request,
    "park": park,
    "edit": edit,
}
