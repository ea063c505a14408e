"""How the group rated its session, in the review: below the phase that was the last one held."""

from __future__ import annotations

from gep_tui.domain.session.rating import MarkCounts, RatedThing, counted, words_on
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.words.ratings import marks_words, mean_words, rated_name, scale_name
from gep_tui.words.text import labelled


def ratings_by_phase(session: Session) -> dict[str, list[ListEntry]]:
    """Return a sentence for each thing that was rated, by the id of the last phase; nothing if none was."""
    ratings = session.ratings
    told = [(each.about, f"{scale_name(each.scale)}, {_marks(each)}") for each in counted(ratings)]
    marked = {about for about, _words in told}
    told += [(each.about, "") for each in ratings.given if each.about not in marked]
    found: dict[str, ListEntry] = {}
    for about, marks in told:
        key = f"rated {about.subject} {about.aim} {marks}"
        found[key] = ListEntry(key, Sentence(_sentence(session, about, marks), ""))
    return {session.runs[-1].phase: list(found.values())} if found and session.runs else {}


def _sentence(session: Session, about: RatedThing, marks: str) -> str:
    words = ", ".join(_("“{words}”").format(words=one_line(each)) for each in words_on(session.ratings, about))
    parts = ", ".join(part for part in (marks, words) if part)
    return labelled(_("Rating, {about}").format(about=rated_name(about)), parts)


def _marks(each: MarkCounts) -> str:
    return _("mean {mean} ({marks})").format(mean=mean_words(each), marks=marks_words(each))
