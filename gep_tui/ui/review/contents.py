"""What the list of the review contains: for each view its entries, what they depend on, and how one is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from gep_tui.domain.session.state import Note
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.ui.components.listing import Draw, ListEntry
from gep_tui.ui.components.searching import terms
from gep_tui.ui.components.sentences import Sentence, draw_sentence
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.grouping import By, Finder, note_entries, wanted_notes
from gep_tui.ui.desk.views.turns import draw_turn, turn_entries
from gep_tui.ui.review.action_keys import OF_NOTES, ReviewView
from gep_tui.ui.review.leaving import LeavingChoice
from gep_tui.ui.review.views.cases import case_entries
from gep_tui.ui.review.views.commitments import commitment_entries, draw_commitment
from gep_tui.ui.review.views.drawn import drawn_entries
from gep_tui.ui.review.views.history import history_entries
from gep_tui.ui.review.views.journal import draw_journal, journal_entries, phase_history, turn_history
from gep_tui.ui.review.views.note_rows import NotePage, draw_note
from gep_tui.ui.review.views.problems import problem_entries
from gep_tui.ui.review.views.times import draw_time, time_entries
from gep_tui.ui.review.views.unset_days import unset_day_entries
from gep_tui.words.journal import Journal


@dataclass(frozen=True)
class Contents:
    """One view of the record; `find` are the words searched, `history` the id of the entry whose history is shown."""

    model: ViewModel
    live: LiveSession
    finder: Finder
    view: ReviewView
    find: str
    history: str
    withdrawn: bool
    leaving: LeavingChoice

    @property
    def words(self) -> tuple[str, ...]:
        """The words searched, in the form used for comparing."""
        return terms(self.find)

    @property
    def names(self) -> tuple[Any, ...]:
        """The parts of the session that give notes and turns their names."""
        session = self.model.session
        return session.people, session.plan, session.blocks

    def or_nothing(self, entries: list[ListEntry], words: str) -> list[ListEntry]:
        """Return the entries; if there are none, return `words`, or that nothing was found."""
        if self.find:
            words = _("Nothing has “{words}”. Esc shows everything again.").format(words=self.find)
        return entries or [ListEntry("nothing", Sentence(words))]


class ReviewPage(NamedTuple):
    """How contents are shown: their entries are rebuilt when anything in `depends` has changed.

    A page that `moves` is redrawn every second.
    """

    depends: tuple[Any, ...]
    entries: Callable[[], list[ListEntry]]
    draw: Draw
    moves: bool = False


def page(contents: Contents) -> ReviewPage:
    """Return the page of the view, of a history in it, or a remark that its content is hidden from onlookers."""
    if contents.model.hidden and contents.view in (*OF_NOTES, "turns", "leaves"):
        return _hidden()
    return (_HISTORIES if contents.history else _VIEWS)[contents.view](contents)


def _hidden() -> ReviewPage:
    sentence = Sentence(_("Notes and turns are hidden (z shows them)."))
    return ReviewPage((), lambda: [ListEntry("hidden", sentence)], draw_sentence)


def _notes(by: By, contents: Contents) -> ReviewPage:
    model = contents.model
    session = model.session
    drawn_of = {"phase": drawn_entries, "case": case_entries}.get(by)
    drawn_from = (session.groups, session.votes, session.choosing, session.ratings, session.carried)
    beside = drawn_from if drawn_of is not None else ()

    def entries() -> list[ListEntry]:
        drawn = drawn_of(session) if drawn_of is not None and not contents.find else {}
        found = note_entries(session, _wanted(contents), by, model.language, drawn)
        return contents.or_nothing(found, _("No notes yet."))

    draw = _or_sentence(partial(draw_note, NotePage(model, by, contents.words)))
    return ReviewPage((session.notes, *beside, *contents.names), entries, draw)


def _commitments(contents: Contents) -> ReviewPage:
    return ReviewPage(
        (contents.model.session.notes, *contents.names),
        lambda: contents.or_nothing(commitment_entries(_wanted(contents)), _("No commitments yet.")),
        _or_sentence(partial(draw_commitment, NotePage(contents.model, None, contents.words))),
    )


def _wanted(contents: Contents) -> list[Note]:
    model = contents.model
    return wanted_notes(model.session, model.language, contents.finder, contents.words, contents.withdrawn)


def _turns(contents: Contents) -> ReviewPage:
    model, words = contents.model, contents.words
    return ReviewPage(
        (model.session.turns, *contents.names),
        lambda: contents.or_nothing(turn_entries(model.session, model.language, words), _("No turns yet.")),
        _or_sentence(partial(draw_turn, model, contents.live.now(), words)),
        moves=True,
    )


def _or_sentence(draw: Draw) -> Draw:
    return lambda entry, cells: (draw_sentence if isinstance(entry.value, Sentence) else draw)(entry, cells)


def _times(contents: Contents) -> ReviewPage:
    model = contents.model
    return ReviewPage((model,), lambda: time_entries(model, contents.live.now()), draw_time, moves=True)


def _problems(contents: Contents) -> ReviewPage:
    model, live = contents.model, contents.live
    depends = (model.session.refused, live.problems, model.session.notes)

    def entries() -> list[ListEntry]:
        return [*problem_entries(model, live.record.events, live.problems), *unset_day_entries(model)]

    return ReviewPage(depends, entries, draw_sentence)


def _journal(contents: Contents) -> ReviewPage:
    return _as_journal(contents, lambda: journal_entries(contents.live.record))


def _as_journal(contents: Contents, entries: Callable[[], list[ListEntry]]) -> ReviewPage:
    draw = partial(draw_journal, Journal(contents.model, contents.live.record))
    return ReviewPage((contents.model.session.last,), entries, draw)


def _note_history(contents: Contents) -> ReviewPage:
    model, record = contents.model, contents.live.record
    return ReviewPage(
        (model.session.last,), lambda: history_entries(model, record.events, contents.history), draw_sentence
    )


def _turn_history(contents: Contents) -> ReviewPage:
    def entries() -> list[ListEntry]:
        turn = next((turn for turn in contents.model.session.turns if turn.id == contents.history), None)
        found = turn_history(contents.live.record, turn) if turn else []
        return contents.or_nothing(found, _("That turn is no longer in the record."))

    return _as_journal(contents, entries)


def _phase_history(contents: Contents) -> ReviewPage:
    phase = contents.history.removeprefix("phase ")
    return _as_journal(contents, lambda: phase_history(contents.live.record, contents.model.session, phase))


def _leaves(contents: Contents) -> ReviewPage:
    entries, _current = contents.leaving.shown(contents.model.session)
    return ReviewPage((entries,), lambda: list(entries), partial(draw_sentence, wanted=contents.words))


_VIEWS: Mapping[ReviewView, Callable[[Contents], ReviewPage]] = {
    "phase": partial(_notes, "phase"),
    "kind": partial(_notes, "kind"),
    "person": partial(_notes, "person"),
    "turns": _turns,
    "times": _times,
    "commitments": _commitments,
    "problems": _problems,
    "journal": _journal,
    "case": partial(_notes, "case"),
    "leaves": _leaves,
}

_HISTORIES: Mapping[ReviewView, Callable[[Contents], ReviewPage]] = {
    **dict.fromkeys(OF_NOTES, _note_history),
    "turns": _turn_history,
    "times": _phase_history,
}
