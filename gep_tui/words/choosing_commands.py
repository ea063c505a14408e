"""Describe a command about topics, cases and parked points, for undo, redo and the journal."""

from __future__ import annotations

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.session import events as ev
from gep_tui.domain.session.decisions.notes import find
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.offers import offer_of
from gep_tui.domain.session.points import points
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words.cases import goes_on
from gep_tui.words.choosing import each_words, marks, point_state, way_name
from gep_tui.words.labels import scope_label
from gep_tui.words.names import Names
from gep_tui.words.text import excerpt

#: Longest excerpt of a topic, in cells.
EXCERPT = 30


def told_of_choice(event: Event, names: Names) -> str:
    """Return what a command about topics, cases or parked points did; "" for any other command."""
    match event:
        case ev.WayChosen(way=way, each=each):
            how = ", ".join(filter(None, (one_line(way_name(way)), each_words(way, each))))
            return _("way of choosing: {way}").format(way=how)
        case ev.OfferDrawn(note=note):
            return _("lot drawn: “{text}”").format(text=_text(note, names))
        case ev.ReservationVoiced(note=note, person=person):
            words = _("reservation of {name} about “{text}”")
            return words.format(name=_name(person, names), text=_text(note, names))
        case ev.ReservationLifted(note=note, person=person):
            words = _("{name} has no reservation about “{text}” any more")
            return words.format(name=_name(person, names), text=_text(note, names))
        case ev.OfferDropped(note=note):
            return _("topic no longer offered: “{text}”").format(text=_text(note, names))
        case ev.OfferKept(note=note):
            return _("topic offered again: “{text}”").format(text=_text(note, names))
        case ev.CaseChosen(note=note, presenter=presenter):
            who = f" ({_name(presenter, names)})" if presenter else ""
            return _("case: “{text}”").format(text=_text(note, names)) + who
        case ev.CaseContinued():
            return _of_continued(event, names)
        case ev.PointFollowed():
            return _of_point(event, names)
    return ""


def marks_told(event: ev.NoteChanged, names: Names) -> str:
    """Return the marks that a change gave a topic; "" if it changed none."""
    note = find(names.session, event.note)
    if note is None or (event.urgency is None and event.stake is None):
        return ""
    urgency = note.urgency if event.urgency is None else event.urgency
    return marks(urgency, note.stake if event.stake is None else event.stake) or _("no marks")


def _of_continued(event: ev.CaseContinued, names: Names) -> str:
    case = scope_label(names.session, event.scope, names.language)
    if not event.from_session:
        return _("{case}: a case of its own").format(case=case)
    return _("{lead}: {text}").format(
        lead=case, text=goes_on(names.session, CaseName(event.from_session, event.from_scope))
    )


def _of_point(event: ev.PointFollowed, names: Names) -> str:
    state = point_state(event.outcome, _name(event.person, names)) or _("still open")
    earlier = (each.text for each in points(names.session) if each.made is not None and each.id == event.note)
    known = None if names.hidden else next(earlier, None)
    text = _text(event.note, names) if known is None else excerpt(known, EXCERPT)
    return _("set aside “{text}”: {state}").format(text=text, state=one_line(state))


def _text(note: str, names: Names) -> str:
    """Return the beginning of a note; an ellipsis where the screen hides notes, or if there is no such note."""
    found = None if names.hidden else offer_of(names.session, note)
    return excerpt(found.text, EXCERPT) if found is not None else "…"


def _name(person: str, names: Names) -> str:
    return one_line(names.session.name(person))
