"""The cases in the review: who presented, how each was chosen, its key question and the earlier wordings."""

from __future__ import annotations

from gep_tui.domain.session.cases import Case, carried_case, cases
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.words.cases import earlier_called, goes_on
from gep_tui.words.choosing import how_chosen


def case_entries(session: Session) -> dict[str, list[ListEntry]]:
    """Return what is known of each case, by its id."""
    return {case.scope: _entries(session, case) for case in cases(session)}


def _entries(session: Session, case: Case) -> list[ListEntry]:
    told = [*_presenters(session, case), *_how(case), *_goes_on(session, case), *_questions(case)]
    return [ListEntry(f"case {case.scope} {number}", Sentence(text, "")) for number, text in enumerate(told)]


def _presenters(session: Session, case: Case) -> list[str]:
    names = ", ".join(one_line(session.name(person)) for person in case.presenter)
    label = n_("Presenter: {names}", "Presenters: {names}", len(case.presenter))
    return [label.format(names=names)] if names else []


def _how(case: Case) -> list[str]:
    choice = case.choice
    if choice is None:
        return []
    how = how_chosen(choice.way, choice.tally.get(choice.note, 0), sum(choice.tally.values()), len(choice.drawn_from))
    return [_("The topic was chosen {how}.").format(how=how)]


def _goes_on(session: Session, case: Case) -> list[str]:
    if case.earlier is None:
        return []
    found = carried_case(session, case.earlier)
    return [_("Goes on from: {case}").format(case=earlier_called(found) if found else goes_on(session, case.earlier))]


def _questions(case: Case) -> list[str]:
    """Return the key question, and its earlier wordings, the latest of them first."""
    if not case.questions:
        return []
    last, *earlier = reversed(case.questions)
    asked = _("Key question: “{text}”").format(text=one_line(last))
    return [asked, *(_("earlier: {text}").format(text=one_line(text)) for text in earlier)]
