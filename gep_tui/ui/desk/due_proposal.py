"""Propose the date and the person inside a commitment's own words; nothing is taken without an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.naming import One
from gep_tui.domain.session.said import begins_with
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions.confirm import no_letter, yes_letter
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.pending_questions import PendingQuestions
from gep_tui.words.due import due_words
from gep_tui.words.moments import weekday_and_day
from gep_tui.words.text import excerpt

if TYPE_CHECKING:
    from datetime import date

    from gep_tui.domain.dates.inside import DateInside

#: The answers that take all that is proposed, and nothing.
ALL, NONE = "all", "none"


class DueProposal(PendingQuestions):
    """Whose a commitment is that was just noted, and when it is due, by its words; the next note passes over it."""

    def words(self) -> Mapping[str, str]:
        """Return no, and yes where one answer takes all, as letters and whole."""
        no = {no_letter(): NONE, _("no"): NONE}
        return {yes_letter(): ALL, _("yes"): ALL, **no} if self.options[0][0] == ALL else no

    def hint(self) -> str:
        """Return the numbers of the answers, and the letters of yes and no."""
        letters = {means: word for word, means in self.words().items() if len(word) == 1}
        numbered = enumerate(self.options, 1)
        return "   ".join(" ".join((self._keys(number, letters.get(id)), name)) for number, (id, name) in numbered)

    def _keys(self, number: int, letter: str | None) -> str:
        return _("{number} or {letter}:").format(number=number, letter=letter) if letter else f"{number}"


class _Taken(NamedTuple):
    """One answer: its words, and what of the proposal it takes."""

    words: str
    person: str = ""
    day: date | None = None


def date_in(desk: Desk, text: str) -> DateInside | None:
    """Return the date in a commitment's words, as it is meant today."""
    # the words of dates are loaded with the first commitment
    from gep_tui.domain.dates.inside import date_inside
    from gep_tui.ui.desk.due_actions import said_on

    return date_inside(text, said_on(desk, None))


def days_of(inside: DateInside | None) -> tuple[date, ...]:
    """Return the day that the words mean, or the two that they may mean."""
    from gep_tui.domain.dates.understanding import EitherDay

    if inside is None:
        return ()
    return inside.found.days if isinstance(inside.found, EitherDay) else (inside.found.day,)


def propose_due(desk: Desk, note: str, text: str, person: str, floor: str = "") -> Flow | None:
    """Ask whether the note is theirs with whom its words begin, and due when they say; None if they say neither.

    It has no `person` yet where it is asked for; a no gives it to whoever had the `floor`.
    """
    inside = date_in(desk, text)
    begins = begins_with(desk.live.session, text) if not person else None
    whose = begins.person if isinstance(begins, One) else ""
    return _proposed(desk, note, whose, inside, floor) if inside is not None or whose else None


def pass_over(desk: Desk) -> None:
    """Withdraw a proposal that nobody has answered before the next note."""
    if isinstance(desk.asking, DueProposal):
        desk.drop()


def _proposed(desk: Desk, note: str, whose: str, inside: DateInside | None, floor: str) -> Flow:
    year, days = desk.live.now().year, days_of(inside)
    name = one_line(desk.live.session.name(whose)) if whose else ""
    due = due_words(inside.words, days[0].isoformat() if len(days) == 1 else "", year) if inside is not None else ""
    answers = dict(_answers(whose, name, days, year))
    speaker = one_line(desk.live.session.name(floor)) if whose and floor else ""
    options = [
        *((id, taken.words) for id, taken in answers.items()),
        (NONE, _("no, {name}").format(name=speaker) if speaker else _("no")),
    ]
    answer = yield DueProposal(_question(name, excerpt(due, 60)), options=options)
    taken = answers.get(answer)
    if taken is None:
        if speaker and desk.do(partial(notes.change_note, note=note, person=floor)):
            desk.say(_("Noted: {due}.").format(due=speaker))
        return
    change = partial(notes.change_note, note=note, person=taken.person or None)
    said = name if taken.person else ""
    if taken.day is not None and inside is not None:
        day = taken.day.isoformat()
        change = partial(change, due=inside.words, due_on=day)
        said = ", ".join(filter(None, (said, due_words(inside.words, day, year))))
    if desk.do(change):
        desk.say(_("Noted: {due}.").format(due=said))


def _question(name: str, due: str) -> str:
    if not due:
        return _("Whose is it: {name}’s?").format(name=name)
    return _("{name}, due {due}?").format(name=name, due=due) if name else _("Due {due}?").format(due=due)


def _answers(whose: str, name: str, days: tuple[date, ...], year: int) -> Iterator[tuple[str, _Taken]]:
    """Yield the answers: all, or each of two days; where person and day are proposed, one of the two alone."""
    if len(days) > 1:
        yield from ((day.isoformat(), _Taken(weekday_and_day(day, year), whose, day)) for day in days)
    else:
        yield ALL, _Taken(_("yes"), whose, days[0] if days else None)
    if whose and days:
        if len(days) == 1:
            yield "day", _Taken(_("only the day"), "", days[0])
        yield "person", _Taken(_("only {name}").format(name=name), whose)
