"""The results of a vote: each option is shown by its number and who offered it, never by the note's text."""

from __future__ import annotations

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.ballot import ballot, numbered, tally, votes_in_all
from gep_tui.domain.session.offers import voted_on
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import EMPTY, Line, centred, first_and_count, line, pad, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.choosing import way_name
from gep_tui.words.text import GLANCE

#: Cells of a name beside its bar, and of the longest bar.
NAME, BAR = 24, 60


def vote_lines(model: ViewModel, cells: int, rows: int) -> list[Line]:
    """Return how many votes each option has, in the order of their numbers, and how many were given in all."""
    session, phase = model.session, _vote(model.session)
    found = numbered(session, phase) if phase is not None else {}
    if phase is None or not found:
        words = _("Nothing is voted on yet.") if model.session.closed is None else _("Nothing was voted on.")
        return [centred(line((words, "dim")), cells)]
    sums = tally(session, phase.id)
    words, in_all = _("{given} of {all} given"), votes_in_all(session, phase)
    given = words.format(given=sum(sums.values()), all=in_all) if in_all else way_name(ballot(session, phase).way)
    most = max(sums.values(), default=0)
    people = {each.id: one_line(session.name(each.person)[:GLANCE]) for each in voted_on(session, found)}
    table = [
        _option(number, people.get(option, ""), sums.get(option, 0), most, cells) for option, number in found.items()
    ]
    left = max(0, cells - max(map(width, table))) // 2
    shown = first_and_count(table, cells, max(1, rows - 1))
    gap = [EMPTY] if 2 * len(shown) < rows else []
    spaced = [each for row in shown for each in (*gap, ((" " * left, ""), *row))]
    return [centred(line((given, "bold")), cells), *spaced][:rows]


def _vote(session: Session) -> PlannedPhase | None:
    """Return the current vote, or the last one held."""
    if session.phase is not None and session.phase.mode == "vote":
        return session.phase
    voted = [vote.phase for vote in session.votes if vote.votes]
    return session.planned(voted[-1]) if voted else None


def _option(number: int, name: str, votes: int, most: int, cells: int) -> Line:
    """Return one option: number, who offered it, a bar and its votes."""
    bar = min(BAR, max(0, cells - NAME - 12))
    long = max(0, bar * votes // most) if most > 0 else 0
    head = line((f"{number:>3}  ", "key"), pad(name, min(NAME, max(0, cells - 10))) + " ")
    return (*head, ("▇" * long, "bar"), (" " * (bar - long), ""), (f" {votes:>3}", "bold"))
