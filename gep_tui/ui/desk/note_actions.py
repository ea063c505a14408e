"""Actions of notes: saving what was typed, kinds, the key question, commitments, the parking lot, editing."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.decisions.notes import key_question
from gep_tui.domain.session.naming import names_of
from gep_tui.domain.session.said import Said, named, without_name
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.note_draft import Begun
from gep_tui.ui.desk.views.notes import newest, place
from gep_tui.ui.desk.who import NOBODY, Which, Who, everybody
from gep_tui.words.kinds import kind_label

#: Punctuation keys that choose a kind on an empty line; pressed twice, they type themselves.
PREFIXES: dict[str, str] = {
    "?": "question",
    "!": "commitment",
    "*": "lead",
    "+": "lead-taken-up",
    "~": "resonance",
    "#": "hypothesis",
    "=": "request",
    "%": "learning",
    "$": "know-how",
    "^": "parked",
    ":": "fact",
    ">": "quote",
}


def prefix(desk: Desk, character: str, back: bool) -> None:
    """Choose a kind by its punctuation key; the second time, the sign itself was meant."""
    desk.draft.once_kind = "" if back else PREFIXES.get(character, "")


def enter(desk: Desk, text: str, typed: bool) -> None:
    """Save the note or the edit; a name after @ is the speaker. What cannot be saved returns to the line."""
    begun, editing = desk.draft.begun, desk.edited_note()
    if not text.strip():
        desk.draft.begun = None
        return
    if editing is not None:
        saved = text == editing.text or desk.do(partial(notes.change_note, note=editing.id, text=text)) is not None
    else:
        saved = _add(desk, begun or Begun(run="", kind=desk.draft.kind, person=desk.draft.speaker), text, typed)
    if saved:
        desk.draft.begun, desk.editing, desk.selected, desk.draft.once_kind = None, "", "", ""
    elif desk.line is not None:
        desk.line.load(text)


def _add(desk: Desk, begun: Begun, text: str, typed: bool) -> bool:
    """Record a note; tell whether it worked. If the speaker is unclear, ask once the note is saved."""
    said = named(desk.live.session, text, begun.person) if typed else Said(begun.person, text)
    add = partial(notes.add_note, text=said.text, kind=begun.kind, person=said.person, author=desk.settings.author)
    event = desk.do(partial(add, run=begun.run or None))
    if event is not None and said.name:
        desk.start(_ask_speaker(desk, event.key, said))
    return event is not None


def _ask_speaker(desk: Desk, note: str, said: Said) -> Flow:
    """Ask who said a saved note; without an answer it keeps the name that was typed."""
    names = names_of(desk.live.session)
    question, options = _("Which {name} said it?"), [(id, names[id]) for id in said.fitting]
    if not options:
        question = _("Nobody on the list is called “{name}”. Who said it?")
        options = [*everybody(desk), *((name, name) for name in said.unlisted)]
    person = yield Which(question.format(name=said.name), options=options, nobody_means=_("it is text, not a name"))
    if person == NOBODY:
        person, text = said.speaker, said.full
    else:
        text = without_name(said, desk.live.session.name(person))
    if desk.do(partial(notes.change_note, note=note, person=person, text=text)):
        _say_unlisted(desk, person)


def _say_unlisted(desk: Desk, person: str) -> None:
    """Say that a name not on the list is kept as a name."""
    if person and desk.live.session.person(person) is None:
        desk.say(_("“{name}” is not on the list: kept as a name.").format(name=one_line(person)))


def restore(desk: Desk, text: str, kind: str, phase: str) -> None:
    """Restore the line that was being typed when the program ended, with its phase and kind."""
    if desk.line is None or not text:
        return
    desk.line.load(text)
    desk.draft.begin()
    if desk.draft.begun is not None:
        runs = [run.id for run in desk.live.session.runs if run.phase == phase]
        desk.draft.begun.run = runs[-1] if runs else desk.draft.begun.run
        desk.draft.begun.kind = kind or desk.draft.begun.kind
    desk.say(_("The line that was being typed is back."))


def choose_kind(desk: Desk) -> Flow:
    """Choose the kind by number or letter; for a selected note, change it."""
    kinds = [*desk.draft.kinds, *(kind for kind in PREFIXES.values() if kind not in desk.draft.kinds)]
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
    text = yield Ask(_("Key question:"), typed=there.text if there else "", lasting=True)
    if not text:
        desk.say(_("Nothing written."))
        return
    if there is not None:
        desk.do(partial(notes.change_note, note=there.id, text=text))
    else:
        person = _presenter(desk)
        desk.do(partial(notes.add_note, text=text, kind="request", person=person, author=desk.settings.author))


def commitment(desk: Desk) -> Flow:
    """Who does what, by when."""
    options = everybody(desk)
    who = yield Who(_("Commitment: who?"), options=options, free=True, nobody_means=_("nobody yet"), lasting=True)
    name = one_line(desk.live.session.name(who))
    what = yield Ask(_("{name} does what?").format(name=name) if name else _("What is to be done?"), lasting=True)
    if not what:
        desk.say(_("Nothing written."))
        return
    due = yield Ask(_("By when? (a date or words; Enter for none)"), lasting=True)
    author = desk.settings.author
    if desk.do(partial(notes.add_note, text=what, kind="commitment", person=who, due=due, author=author)):
        _say_unlisted(desk, who)


def park(desk: Desk) -> None:
    """Let the next note go to the parking lot."""
    desk.draft.set_kind("parked", once=True)
    desk.stance.to_line()
    desk.say(_("Write the idea, then Enter: it goes to the parking lot."))


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
    desk.say(_("Enter: edit   Tab: kind   Shift+Tab: speaker   Delete: withdraw   Esc: leave it"))


def edit_chosen(desk: Desk) -> None:
    """Put the selected note on the line."""
    note = desk.selected_note()
    if note is not None and desk.line is not None:
        if desk.line.text.strip():
            desk.say(_("Save or clear the line first: what is typed there is kept."))
            return
        desk.editing = note.id
        desk.stance.to_line()
        desk.line.load(note.text)


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
    "commitment": commitment,
    "park": park,
    "edit": edit,
}
