"""Propose the date inside a commitment's own words as its due day; nothing is taken without an answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gep_tui.domain.dates.iso_day import day_of_iso
from gep_tui.domain.session.decisions import notes
from gep_tui.locale import _
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.pending_questions import PendingQuestions
from gep_tui.words.due import due_words
from gep_tui.words.moments import weekday_and_day
from gep_tui.words.text import excerpt

if TYPE_CHECKING:
    from gep_tui.domain.dates.inside import DateInside

#: The answer that takes no day.
NONE = "none"


class DueProposal(PendingQuestions):
    """Whether a commitment that was just noted is due on the day that its words name; the next note passes over it."""


def date_in(desk: Desk, text: str) -> DateInside | None:
    """Return the date in a commitment's words, as it is meant today."""
    # the words of dates are loaded with the first commitment
    from gep_tui.domain.dates.inside import date_inside
    from gep_tui.ui.desk.due_actions import said_on

    return date_inside(text, said_on(desk, None))


def propose_due(desk: Desk, note: str, text: str) -> Flow | None:
    """Ask whether the note is due when its words say; None if they name no day."""
    inside = date_in(desk, text)
    return _proposed(desk, note, inside) if inside is not None else None


def pass_over(desk: Desk) -> None:
    """Withdraw a proposal that nobody has answered before the next note."""
    if isinstance(desk.asking, DueProposal):
        desk.drop()


def _proposed(desk: Desk, note: str, inside: DateInside) -> Flow:
    from gep_tui.domain.dates.understanding import EitherDay

    year, found = desk.live.now().year, inside.found
    days = found.days if isinstance(found, EitherDay) else (found.day,)
    told = [weekday_and_day(day, year) for day in days]
    options = list(zip([day.isoformat() for day in days], told if len(days) > 1 else [_("yes")], strict=True))
    due = due_words(inside.words, days[0].isoformat(), year) if len(days) == 1 else inside.words
    question = _("Due {due}?").format(due=excerpt(due, 60))
    day = yield DueProposal(question, options=[*options, (NONE, _("no"))])
    if day_of_iso(day) is not None and desk.do(partial(notes.change_note, note=note, due=inside.words, due_on=day)):
        desk.say(_("Noted: {due}.").format(due=due_words(inside.words, day, year)))
