"""The groups, votes and ratings in the review: a sentence for each table, option and thing that was rated."""

from __future__ import annotations

from gep_tui.domain.session.ballot import tally
from gep_tui.domain.session.cases import topic_of
from gep_tui.domain.session.choosing import Choice
from gep_tui.domain.session.offers import offers
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.ui.review.views.rated import ratings_by_phase
from gep_tui.words.choosing import how_chosen
from gep_tui.words.text import GLANCE


def drawn_entries(session: Session) -> dict[str, list[ListEntry]]:
    """Return the groups, votes and ratings by phase id, for phases that have any."""
    found: dict[str, list[ListEntry]] = {}
    for phase, groups in session.groups.items():
        rows = enumerate(groups, 1)
        found[phase] = [ListEntry(f"table {phase} {number}", _table(session, number, group)) for number, group in rows]
    texts = {note.id: one_line(note.text[:GLANCE]) for note in session.notes}
    texts |= {each.id: one_line(each.text[:GLANCE]) for each in offers(session)}
    for phase in dict.fromkeys(vote.phase for vote in session.votes):
        counted = tally(session, phase).items()
        options = [
            ListEntry(f"vote {phase} {option}", _votes(texts[option], votes)) for option, votes in counted if votes
        ]
        found.setdefault(phase, []).extend(options)
    for choice in session.choosing.choices:
        found.setdefault(choice.phase, []).append(ListEntry(f"choice {choice.scope}", _chosen(session, choice)))
    for phase, sentences in ratings_by_phase(session).items():
        found.setdefault(phase, []).extend(sentences)
    return {phase: entries for phase, entries in found.items() if entries}


def _table(session: Session, number: int, group: tuple[str, ...]) -> Sentence:
    names = ", ".join(one_line(session.name(person)) for person in group)
    return Sentence(_("Table {number}: {names}").format(number=number, names=names), "")


def _chosen(session: Session, choice: Choice) -> Sentence:
    topic = one_line(topic_of(session, choice.scope)[:GLANCE]) or _("(withdrawn)")
    how = how_chosen(choice.way, choice.tally.get(choice.note, 0), sum(choice.tally.values()), len(choice.drawn_from))
    return Sentence(_("Case: “{text}”, chosen {how}").format(text=topic, how=how), "good")


def _votes(text: str, votes: int) -> Sentence:
    return Sentence(n_("{count} vote: {text}", "{count} votes: {text}", votes).format(count=votes, text=text), "")
