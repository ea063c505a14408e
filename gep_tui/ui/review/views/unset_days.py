"""The commitments without a day, among the problems: the one that the sentence names, or that there is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from gep_tui.domain.protocol.note_kinds import COMMITMENT
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import HIDDEN, Style
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.quotes import nested
from gep_tui.words.text import excerpt

if TYPE_CHECKING:
    from gep_tui.domain.dates.inside import DateInside

#: Longest excerpt of a commitment, in cells.
SHOWN = 80


class UnsetDay(NamedTuple):
    """A commitment without a day, told in a sentence; `inside` is the date in its words, None if they hold none."""

    text: str
    style: Style
    note: str
    inside: DateInside | None


def unset_day_entries(model: ViewModel) -> list[ListEntry]:
    """Return a heading and a sentence for each; nothing if all have their day."""
    found = list(_unset(model))
    head = [ListEntry("head days", Sentence(_("Commitments without a day"), "title"), True)] if found else []
    return [*head, *(ListEntry(each.note, each) for each in found)]


def unset_days(model: ViewModel) -> int:
    """Return how many commitments have no day."""
    return sum(map(_is_unset, model.session.kept_notes))


def _is_unset(note: Note) -> bool:
    """Tell whether no day is known, nor words that mean one, such as "the next session" before it is planned."""
    return note.kind == COMMITMENT and not note.due_on and not (note.due and _means_a_day(note))


def _means_a_day(note: Note) -> bool:
    # the words of dates are loaded with the first commitment
    from gep_tui.domain.dates.understanding import SaidOn, understood

    return any(understood(note.due, SaidOn(note.at.date(), each)) is not None for each in ("fr", "en"))


def _unset(model: ViewModel) -> Iterator[UnsetDay]:
    for note in model.session.kept_notes:
        if _is_unset(note):
            inside = _inside(model, note)
            text = HIDDEN if model.hidden else excerpt(note.text, SHOWN)
            words = _("“{text}”: no day is set. d says by when.")
            if note.due and not model.hidden:
                words = _("“{text}”: “{due}” names no day. d says by when.")
            if inside is not None and not model.hidden:
                words = _("“{text}”: the sentence names a day, none is set: {day}. d takes it.")
            told = words.format(text=text, due=one_line(note.due), day=_told(inside, note.at.year))
            yield UnsetDay(nested(told), "", note.id, inside)


def _inside(model: ViewModel, note: Note) -> DateInside | None:
    """Return the date in the words of a commitment, as it was meant on the day of the note."""
    # the words of dates are loaded with the first commitment
    from gep_tui.domain.dates.inside import date_inside
    from gep_tui.domain.dates.understanding import SaidOn
    from gep_tui.domain.session.next_session import next_session

    today = note.at.date()
    return date_inside(note.text, SaidOn(today, model.language, next_session(model.session, today, model.language)))


def _told(inside: DateInside | None, year: int) -> str:
    from gep_tui.ui.desk.due_proposal import days_of
    from gep_tui.words.due import due_words

    if inside is None:
        return ""
    days = days_of(inside)
    return due_words(inside.words, days[0].isoformat() if len(days) == 1 else "", year)
