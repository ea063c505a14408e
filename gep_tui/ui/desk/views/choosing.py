"""The offered topics in the dock: number, words, who, marks, and what the way of choosing makes of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.ballot import COUNTED, ballot, is_choice, options, tally, votes_in_all, votes_of
from gep_tui.domain.session.choosing import Ballot
from gep_tui.domain.session.offers import OfferedTopic, has_presented, without_offer
from gep_tui.domain.session.ranking import ranked
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import HIDDEN, Line, Style, around, fit, line, more_sign, pad, spread, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.choosing import amount, each_words, marks, way_name
from gep_tui.words.labels import scope_label
from gep_tui.words.text import GLANCE, excerpt

#: Cells from which there is room for who offered a topic; for the marks too; for bars and words.
NAMED, MARKED, WIDE = 36, 56, 90

#: The longest bar.
BAR = 10


@dataclass(frozen=True)
class ChoosingView:
    """What one screen shows of a ballot: the topic at the cursor, whose votes are entered, the case in question."""

    phase: PlannedPhase
    chosen: str = ""
    voter: str = ""
    scope: str = ""


def choosing_title(model: ViewModel, view: ChoosingView) -> str:
    """Return what is chosen, and how."""
    session, held = model.session, ballot(model.session, view.phase)
    what = _("Choose the case") if is_choice(session, view.phase) else _("Vote")
    if view.scope and is_choice(session, view.phase):
        what = _("{what}: {case}").format(what=what, case=scope_label(session, view.scope, model.language))
    return " · ".join(filter(None, (what, way_name(held.way), each_words(held.way, held.each))))


def choosing_lines(model: ViewModel, view: ChoosingView, cells: int, rows: int) -> list[Line]:
    """Return the topics around the cursor, in the order of the way of choosing; below them what is still missing."""
    found = ranked(model.session, view.phase)
    below = _below(model, view, cells)
    if not found:
        words = _("No topic is offered yet: < begins one on the note line, a asks for it.")
        return [line((words, "dim")), *below][:rows]
    below = below if len(found) + len(below) <= rows else below[: max(0, rows - len(found))]
    room = max(1, rows - len(below))
    place = next((place for place, offer in enumerate(found) if offer.id == view.chosen), 0)
    size = cells - len(more_sign(len(found))) if len(found) > room else cells
    return [*around(_rows(model, view, found, size), place, cells, room), *below][:rows]


def _rows(model: ViewModel, view: ChoosingView, shown: Sequence[OfferedTopic], cells: int) -> list[Line]:
    """Return a row for each topic; the result of the choice comes at its end, in one column."""
    numbers = {id: number for number, id in enumerate(options(model.session, view.phase), 1)}
    results = [_closed(model, offer, cells) or _result(model, view, offer, cells) for offer in shown]
    longest = max(map(width, results))
    return [
        _row(model, view, offer, numbers[offer.id], line((" " * (longest - width(result)), ""), *result), cells)
        for offer, result in zip(shown, results, strict=True)
    ]


def _row(model: ViewModel, view: ChoosingView, offer: OfferedTopic, number: int, result: Line, cells: int) -> Line:
    """Return a topic: the cursor, its number and words, who offered it, its marks, the result."""
    here, closed = offer.id == view.chosen, offer.state != "open"
    style: Style = "bold" if here else "dim" if closed else ""
    head = line(("▸" if here else " ", "accent"), (f"{number}. ", "key"))
    tail = (*_around(model, offer, cells), *result)
    text = HIDDEN if model.hidden else excerpt(offer.text[:GLANCE], max(4, cells - width(head) - width(tail) - 1))
    return fit(spread(line(*head, (text, style)), tail, cells), cells)


def _around(model: ViewModel, offer: OfferedTopic, cells: int) -> Line:
    """Return who offered a topic, and its marks, as far as there is room."""
    if cells < NAMED:
        return ()
    size = 12 if cells >= WIDE else 8
    who = line((" " + pad(one_line(model.session.name(offer.person)), size), "accent"))
    return who if cells < MARKED else (*who, (" " + pad(marks(offer.urgency, offer.stake), 7), "low"))


def _closed(model: ViewModel, offer: OfferedTopic, cells: int) -> Line:
    """Return what became of a topic that is no longer open: a sign, and the case where there is room."""
    if offer.state != "chosen":
        return line((" ✗", "dim")) if offer.state == "dropped" else ()
    case = scope_label(model.session, offer.choice.scope, model.language) if offer.choice is not None else ""
    return line((f" ✓ {excerpt(case, 30 if cells >= WIDE else 14)}" if cells >= MARKED else " ✓", "good"))


def _result(model: ViewModel, view: ChoosingView, offer: OfferedTopic, cells: int) -> Line:
    """Return what the way of choosing says about an open topic."""
    session, held = model.session, ballot(model.session, view.phase)
    if held.way in COUNTED:
        return _votes(model, view, offer, cells)
    if held.drawn == offer.id:
        return line((" ◀ " + _("drawn"), "good"))
    if held.way == "rotation" and cells >= MARKED:
        done = offer.person in has_presented(session)
        return line((" " + (_("has presented") if done else _("not yet")), "dim" if done else "good"))
    names = ", ".join(one_line(session.name(person)) for person in offer.reserved)
    return line((f" ? {excerpt(names, 30 if cells >= WIDE else 16)}", "last")) if names else ()


def _votes(model: ViewModel, view: ChoosingView, offer: OfferedTopic, cells: int) -> Line:
    """Return the votes of a topic, with those of the person whose votes are being entered."""
    if model.hidden:
        return line((HIDDEN, "bold"))
    session, counted = model.session, tally(model.session, view.phase.id)
    count, most = counted.get(offer.id, 0), max(counted.values(), default=0)
    lot = " ◀" if ballot(session, view.phase).drawn == offer.id else ""
    own = votes_of(session, view.phase.id, view.voter, offer.id) if view.voter else 0
    told = f" ({own})" if own else ""
    long = BAR * count // most if cells >= WIDE and most else 0
    bar = pad(" " + "▇" * long, BAR + 2) if cells >= WIDE else ""
    return line((bar, "bar"), (f"{told:>5}" if view.voter else "", "accent"), (f" {count:>3}", "bold"), (lot, "good"))


def _below(model: ViewModel, view: ChoosingView, cells: int) -> list[Line]:
    """Return how many votes are given, whose are entered, and who has offered nothing yet."""
    session, held = model.session, ballot(model.session, view.phase)
    found = []
    if held.way in COUNTED and not model.hidden:
        found.append(" · ".join(filter(None, (_given(session, view, held), _left(session, view, held)))))
    waiting = without_offer(session) if is_choice(session, view.phase) and not model.hidden else ()
    if waiting and len(waiting) < len(session.people):
        names = ", ".join(one_line(session.name(person)) for person in waiting)
        found.append(_("nothing offered yet: {names}").format(names=names))
    return [line((f" {excerpt(text, max(1, cells - 1))}", "dim")) for text in found]


def _given(session: Session, view: ChoosingView, held: Ballot) -> str:
    words = _("{given} of {all} given")
    return words.format(given=votes_of_all(session, view.phase.id), all=votes_in_all(session, view.phase))


def _left(session: Session, view: ChoosingView, held: Ballot) -> str:
    """Return whose votes are entered and how many they have left, or that the votes are counted by hand."""
    if not view.voter:
        return _("counted by hand")
    left = held.each - votes_of(session, view.phase.id, view.voter)
    name = one_line(session.name(view.voter))
    return _("{name}: {votes} left").format(name=name, votes=amount(held.way, max(0, left)))


def votes_of_all(session: Session, phase: str) -> int:
    """Return how many votes were given in a phase, to anything."""
    return sum(tally(session, phase).values())
