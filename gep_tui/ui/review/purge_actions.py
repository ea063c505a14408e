"""Choose what is to be erased for good; what goes with it is found out on a thread, and then asked about."""

from __future__ import annotations

from gep_tui.domain.session.purging.wish import notes_by_case
from gep_tui.domain.session.state import Note
from gep_tui.domain.stream.text import one_line
from gep_tui.export.about import about
from gep_tui.locale import _
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.desk.who import Who, everybody
from gep_tui.ui.review.messages import JobWanted
from gep_tui.ui.review.purge_job import PurgeJob
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow


def purge(review: Review) -> ReviewFlow:
    """Ask what goes: the chosen note, its case, a person, or all words and names."""
    answer = yield Choose(_("Erase for good, without undo: what?"), options=_offered(review), lasting=True)
    if answer == "person":
        who = yield Who(_("Erase whom?"), options=everybody(review.desk), lasting=True)
        review.tell(JobWanted(PurgeJob(person=who)))
    elif answer == "words":
        review.tell(JobWanted(PurgeJob()))
    else:
        review.tell(JobWanted(PurgeJob(notes=_notes(review, answer))))


def _offered(review: Review) -> list[tuple[str, str]]:
    """Return what can be erased from here: the chosen note first, if there is one."""
    found, note = [], review.chosen()
    if isinstance(note, Note):
        found.append(("note", _("this note")))
        if case := _case(review, note):
            said = about(review.desk.live.session, review.desk.language)
            found.append(("case", _("all notes of {case}").format(case=one_line(said.scope(case)))))
    return [*found, ("person", _("a person")), ("words", _("all words and names, so that only the figures stay"))]


def _case(review: Review, note: Note) -> str:
    cases = notes_by_case(review.desk.live.session)
    return next((case for case, notes in cases.items() if note.id in notes), "")


def _notes(review: Review, what: str) -> frozenset[str]:
    note = review.chosen()
    if not isinstance(note, Note):
        return frozenset()
    return notes_by_case(review.desk.live.session)[_case(review, note)] if what == "case" else frozenset((note.id,))


ACTIONS: dict[str, ReviewCommand] = {
    "purge": purge,
}
