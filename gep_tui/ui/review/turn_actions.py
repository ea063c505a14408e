"""Actions on the chosen turn: whose it was, in which phase, from when until when; split, joined."""

from __future__ import annotations

import re
from collections.abc import Generator
from datetime import datetime
from functools import partial

from gep_tui.domain.session.decisions import Decision, corrections, speech
from gep_tui.domain.session.state import Turn
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.listing import ListEntry
from gep_tui.ui.components.questions import Ask, Choose, Confirm
from gep_tui.ui.desk.views.turns import turn_words
from gep_tui.ui.desk.who import Who, everybody
from gep_tui.ui.review import moments, phase_actions
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow
from gep_tui.words.labels import phase_label

_LENGTH = re.compile(r"(?:(\d{1,3})[:'m])?\s*(\d{1,4})")


def person(review: Review) -> ReviewFlow:
    """Correct whose turn it was."""
    turn = review.turn()
    if turn is None:
        return
    answer = yield Who(_("Whose turn was it?"), options=everybody(review.desk))
    _correct(review, partial(corrections.correct_turn, turn=turn.id, person=answer))


def move(review: Review) -> ReviewFlow:
    """Move the turn to another phase that was held."""
    turn = review.turn()
    if turn is None:
        return
    answer = yield Choose(_("Into which phase?"), options=runs(review))
    _correct(review, partial(corrections.correct_turn, turn=turn.id, run=answer))


def begin(review: Review) -> ReviewFlow:
    """Correct when the turn began, or in the view of times, when the phase did."""
    if review.view == "times":
        yield from phase_actions.began(review)
        return
    turn = review.turn()
    if turn is None:
        return
    moment = yield from moments.asked(review, _("When did this turn begin?"), turn.started)
    if moment is None:
        return
    if turn.ended is not None and moment > turn.ended:
        review.desk.say(_("A turn cannot begin after its end ({time}).").format(time=moments.clock(review, turn.ended)))
    elif moment > review.desk.live.now():
        review.desk.say(_("That time is still to come."))
    elif not (yield from _too_early(review, turn, moment)):
        _correct(review, partial(speech.turn_began, turn=turn.id, moment=moment))


def _too_early(review: Review, turn: Turn, moment: datetime) -> Generator[Ask, str, bool]:
    """If a turn would begin before its phase, ask whether to begin it with the phase; tell whether that is declined."""
    session = review.desk.live.session
    run = session.run_with(turn.run)
    if run is None or moment >= min(run.started, turn.started):
        return False
    words = _("“{phase}” began only at {time}. Has {name} had the floor since then?")
    question = words.format(
        phase=phase_label(session, run.phase, review.desk.language),
        time=moments.clock(review, min(run.started, turn.started)), name=one_line(session.name(turn.person)),
    )  # fmt: skip
    return (yield Confirm(question)) != "yes"


def end(review: Review) -> ReviewFlow:
    """Correct when the turn ended."""
    turn = review.turn()
    if turn is None:
        return
    if turn.ended is None:
        review.desk.say(_("This turn is still running: it is ended on the live screen (s)."))
        return
    moment = yield from moments.asked(review, _("When did this turn end?"), turn.ended)
    if moment is None:
        return
    if moment < turn.started:
        words = _("A turn cannot end before its beginning ({time}).")
        review.desk.say(words.format(time=moments.clock(review, turn.started)))
    elif moment > review.desk.live.now():
        review.desk.say(_("That time is still to come."))
    else:
        _correct(review, partial(corrections.correct_turn, turn=turn.id, ended=moment))


def split(review: Review) -> ReviewFlow:
    """Give the last part of the turn to another person."""
    turn = review.turn()
    if turn is None:
        return
    words = yield Ask(_("How long was the other person’s part, at the end? (1:30, or seconds)"), about=turn.id)
    seconds = length(words)
    whole = ((turn.ended or review.desk.live.now()) - turn.started).total_seconds()
    if seconds is None or not 0 < seconds < whole:
        review.desk.say(_("“{words}” is not part of this turn: 1:30, or 90 for seconds.").format(words=words))
        return
    answer = yield Who(_("Whose was it?"), options=everybody(review.desk))
    _correct(review, partial(corrections.split_turn, turn=turn.id, seconds=seconds, person=answer))


def join(review: Review) -> ReviewFlow:
    """Join this turn and the next one."""
    turn = review.turn()
    other = _next(review) if turn is not None else None
    if turn is None:
        return
    if other is None:
        review.desk.say(_("There is no turn after this one."))
        return
    model, now = review.desk.view_model(), review.desk.live.now()
    question = _("Make one turn of “{turn}” and “{other}”? It will be the turn of {name}.").format(
        turn=turn_words(model, now, turn),
        other=turn_words(model, now, other),
        name=one_line(model.session.name(turn.person)),
    )
    if (yield Confirm(question)) == "yes":
        _correct(review, partial(corrections.merge_turns, turn=turn.id, other=other.id))


def runs(review: Review) -> list[tuple[str, str]]:
    """Return each time that a phase was held; if it was held more than once, with its clock time."""
    session = review.desk.live.session
    phases = [run.phase for run in session.runs]
    return [
        (
            run.id,
            phase_label(session, run.phase, review.desk.language)
            + (f" {moments.clock(review, run.started)[:5]}" if phases.count(run.phase) > 1 else ""),
        )
        for run in session.runs
    ]


def length(words: str) -> int | None:
    """Return the seconds in "1:30" or "90"; `None` if the text is no length."""
    found = _LENGTH.fullmatch(words.strip())
    return int(found[1] or 0) * 60 + int(found[2]) if found else None


def _correct(review: Review, decision: Decision) -> None:
    if review.desk.do(decision):
        review.desk.say(_("Turn corrected. u undoes it."))


def _next(review: Review) -> Turn | None:
    """Return the turn below the selected one."""
    entries: list[ListEntry] = list(review.listing.entries[review.scroll.at + 1 :])
    return next((entry.value for entry in entries if isinstance(entry.value, Turn)), None)


ACTIONS: dict[str, ReviewCommand] = {
    "begin": begin,
    "end": end,
    "split": split,
    "join": join,
}
