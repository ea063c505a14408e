"""Ask when something is due and correct it: the words stay as said, the day that they mean is kept beside them."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from functools import partial
from typing import NamedTuple

from gep_tui.domain.dates.iso_day import day_of_iso
from gep_tui.domain.dates.understanding import EitherDay, NextSession, OneDay, PastDay, SaidOn, UnderstoodDate
from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.next_session import next_session
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.live.dates.said_dates import understood_date, warm_up
from gep_tui.locale import _, country
from gep_tui.ui.components.questions import Ask, Choose, Confirm
from gep_tui.ui.desk.by_when import ByDay, ByWhen
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.words.due import due_words
from gep_tui.words.moments import weekday_and_day
from gep_tui.words.text import excerpt

#: Longest excerpt of the words in a question about their day, in cells.
SHOWN = 40

#: Longest excerpt of a commitment in the question by when, in cells.
SHOWN_NOTE = 30


class DueAnswer(NamedTuple):
    """When something is due: the words, and what they were understood as."""

    words: str
    found: UnderstoodDate | None

    @property
    def due_on(self) -> str:
        """The day in ISO 8601; "" if it is not known, or has to be asked."""
        return self.found.day.isoformat() if isinstance(self.found, OneDay) else ""


def ask_when(
    desk: Desk, question: str, note: Note | None = None, proposed: str = "", optional: bool = False
) -> Generator[Ask, str, DueAnswer]:
    """Ask when something is due; about a `note`, beginning with its words, which were said on its day.

    `proposed` is offered, and Enter takes it; typing replaces it. Esc is none, if that is `optional`.
    """
    warm_up()
    if desk.earlier is not None:
        desk.earlier.begin()
    said = said_on(desk, note)
    typed, day = (one_line(note.due), note.due_on) if note is not None else (proposed, "")
    ask = ByWhen(question, typed=typed, lasting=True, said=said, day=day, optional=optional)
    words = one_line((yield ask))
    known = ask.known_day()
    if known is not None:
        return DueAnswer(words, OneDay(known))
    return DueAnswer(words, understood_date(words, said_on(desk, note), country(desk.language)))


def ask_until(desk: Desk, question: str) -> Generator[Ask, str, tuple[str, tuple[str, str]]]:
    """Ask until when, or for a word: return the word, and the words with their day; what is no day is a word."""
    answer = yield from ask_when(desk, question, optional=True)
    match answer.found:
        case OneDay() | NextSession():
            return "", (answer.words, answer.due_on)
        case EitherDay():
            day = yield _which_day(answer, desk.live.now().year)
            return "", (answer.words, day)
    return answer.words, ("", "")


def _which_day(answer: DueAnswer, year: int) -> Choose:
    days = answer.found.days if isinstance(answer.found, EitherDay) else ()
    options = [(day.isoformat(), weekday_and_day(day, year)) for day in days]
    return Choose(
        _("{words}: which day?").format(words=excerpt(answer.words, SHOWN)),
        options=options,
        lasting=True,
        by_number=True,
    )


def settle_day(desk: Desk, note: str, answer: DueAnswer, year: int) -> Flow:
    """Ask for the day where the words mean either of two; the note, of this year, has the words by now."""
    if not isinstance(answer.found, EitherDay):
        return
    day = yield _which_day(answer, year)
    if desk.do(partial(notes.change_note, note=note, due_on=day)):
        desk.say(_("Noted: {due}.").format(due=due_words(answer.words, day, year)))


def noted(answer: DueAnswer, year: int) -> str:
    """Return what to say of an answer that was kept, "" of none and where the day is asked; `year` is not told."""
    words = answer.words
    match answer.found:
        case OneDay(day):
            return _("Noted: {due}.").format(due=due_words(words, day.isoformat(), year))
        case PastDay():
            return _("“{words}” is past: noted as said, without a day.").format(words=words)
        case EitherDay():
            return ""
        case NextSession():
            return _("Noted: {due}. The day of the next session is not known yet.").format(due=words)
    return _("Noted as said, without a day: {due}.").format(due=words) if words else ""


def correct_due(desk: Desk, note: Note) -> Flow:
    """Change the words, then the day that they mean."""
    answer = yield from ask_when(desk, _whose(desk, note), note)
    if not (yield from _surely_due(note, answer)):
        return
    if not _change(desk, note, answer.words, answer.due_on):
        return
    if not answer.words:
        desk.say(_("No due date any more."))
    elif isinstance(answer.found, EitherDay):
        yield from settle_day(desk, note.id, answer, note.at.year)
    else:
        yield from _correct_day(desk, note, answer)


def _whose(desk: Desk, note: Note) -> str:
    """Return the question by when, with whom and what it is about."""
    name, words = one_line(desk.live.session.name(note.person)), excerpt(note.text, SHOWN_NOTE)
    if not name:
        return _("“{words}”: by when? (a date or words; empty for none)").format(words=words)
    return _("{name}: “{words}”. By when? (a date or words; empty for none)").format(name=name, words=words)


def _surely_due(note: Note, answer: DueAnswer) -> Generator[Ask, str, bool]:
    """Ask before words that mean no day replace what is there, since they may be prose; tell whether they may."""
    if not note.due or answer.words in ("", one_line(note.due)) or answer.found is not None:
        return True
    words = _("“{words}” means no day. Put it in place of “{due}”?")
    question = words.format(words=excerpt(answer.words, SHOWN), due=excerpt(note.due, SHOWN))
    return (yield Confirm(question, grave=True, of_words=True, lasting=True)) == "yes"


def _correct_day(desk: Desk, note: Note, answer: DueAnswer) -> Flow:
    said = said_on(desk, note)
    typed = weekday_and_day(answer.found.day, said.today.year) if isinstance(answer.found, OneDay) else ""
    question = _("{words}: on which day? (empty for none)").format(words=excerpt(answer.words, SHOWN))
    day = yield ByDay(question, typed=typed, lasting=True, said=said, day=answer.due_on)
    if day == answer.due_on or desk.do(partial(notes.change_note, note=note.id, due_on=day)):
        corrected = day_of_iso(day)
        found = OneDay(corrected) if corrected is not None else None
        desk.say(noted(DueAnswer(answer.words, found), said.today.year))


def _change(desk: Desk, note: Note, words: str, day: str) -> bool:
    """Write what is new; tell whether the note says so now."""
    if (words, day) == (note.due, note.due_on):
        return True
    return desk.do(partial(notes.change_note, note=note.id, due=words, due_on=day)) is not None


def said_on(desk: Desk, note: Note | None) -> SaidOn:
    """Return when the words were said: on the day of the note, or today, by the clock of the record."""
    today: date = note.at.date() if note is not None else desk.live.now().date()
    given = next_session(desk.live.session, today, desk.language)
    planned = desk.earlier.next_day(today) if desk.earlier is not None else None
    return SaidOn(today, desk.language, given or planned)
