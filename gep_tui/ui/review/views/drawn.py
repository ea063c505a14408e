"""The groups and votes of each phase in the review: a sentence for each table and option."""

from __future__ import annotations

from gep_tui.domain.session.ballot import tally
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.sentences import Sentence
from gep_tui.words.text import GLANCE


def drawn_entries(session: Session) -> dict[str, list[ListEntry]]:
    """Return the groups and votes by phase id, for phases that have any."""
    found: dict[str, list[ListEntry]] = {}
    for phase, groups in session.groups.items():
        rows = enumerate(groups, 1)
        found[phase] = [ListEntry(f"table {phase} {number}", _table(session, number, group)) for number, group in rows]
    texts = {note.id: one_line(note.text[:GLANCE]) for note in session.notes}
    for phase in dict.fromkeys(vote.phase for vote in session.votes):
        counted = tally(session, phase).items()
        options = [
            ListEntry(f"vote {phase} {option}", _votes(texts[option], votes)) for option, votes in counted if votes
        ]
        found.setdefault(phase, []).extend(options)
    return {phase: entries for phase, entries in found.items() if entries}


def _table(session: Session, number: int, group: tuple[str, ...]) -> Sentence:
    names = ", ".join(one_line(session.name(person)) for person in group)
    return Sentence(_("Table {number}: {names}").format(number=number, names=names), "")


def _votes(text: str, votes: int) -> Sentence:
    return Sentence(n_("{count} vote: {text}", "{count} votes: {text}", votes).format(count=votes, text=text), "")
