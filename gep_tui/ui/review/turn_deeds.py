"""Deeds on the chosen turn: whose it was, in which phase, from when until when; split, joined."""

from __future__ import annotations

import re
from collections.abc import Generator
from datetime import datetime, timedelta
from functools import partial

from gep_tui.domain.decisions import Decision, corrections
from gep_tui.domain.state import Turn
from gep_tui.domain.text import one_line
from gep_tui.locale import _
from gep_tui.ui.desk.asking import Ask, Choose, Confirm
from gep_tui.ui.desk.floor_deeds import everybody
from gep_tui.ui.review.registry import deed
from gep_tui.ui.review.review import Flow, Review
from gep_tui.ui.views.entries import Entry
from gep_tui.ui.views.grouping import phase_label
from gep_tui.ui.views.times import PhaseTime
from gep_tui.ui.views.turns import turn_words

_CLOCK = re.compile(r"(\d{1,2})[:hH](\d{1,2})(?:[:'m](\d{1,2}))?")
_SHIFT = re.compile(r"([+\-−])\s*(?:(\d{1,3}):)?(\d{1,4})")
_LENGTH = re.compile(r"(?:(\d{1,3})[:'m])?\s*(\d{1,4})")


def person(review: Review) -> Flow:
    """Say whose turn it was."""
    turn = review.turn()
    if turn is None:
        return
    answer = yield Choose(_("Whose turn was it?"), options=everybody(review.desk))
    _correct(review, partial(corrections.correct_turn, turn=turn.id, person=answer))


def move(review: Review) -> Flow:
    """Put the turn into another phase that was held."""
    turn = review.turn()
    if turn is None:
        return
    answer = yield Choose(_("Into which phase?"), options=runs(review))
    _correct(review, partial(corrections.correct_turn, turn=turn.id, run=answer))


@deed("begin")
def begin(review: Review) -> Flow:
    """Correct when the turn began; among the times, when the current phase did."""
    if review.view == "times":
        yield from _phase(review)
        return
    turn = review.turn()
    if turn is None:
        return
    moment = yield from _moment(review, _("When did this turn begin?"), turn.started)
    if moment is None:
        return
    if turn.ended is not None and moment > turn.ended:
        review.desk.say(_("A turn cannot begin after its end ({time}).").format(time=_clock(review, turn.ended)))
    elif moment > review.desk.live.now():
        review.desk.say(_("That time has not come yet."))
    else:
        _correct(review, partial(corrections.correct_turn, turn=turn.id, started=moment))


@deed("end")
def end(review: Review) -> Flow:
    """Correct when the turn ended."""
    turn = review.turn()
    if turn is None:
        return
    if turn.ended is None:
        review.desk.say(_("This turn is still running: it is ended on the live screen (s)."))
        return
    moment = yield from _moment(review, _("When did this turn end?"), turn.ended)
    if moment is None:
        return
    if moment < turn.started:
        review.desk.say(_("A turn cannot end before its beginning ({time}).").format(time=_clock(review, turn.started)))
    elif moment > review.desk.live.now():
        review.desk.say(_("That time has not come yet."))
    else:
        _correct(review, partial(corrections.correct_turn, turn=turn.id, ended=moment))


@deed("split")
def split(review: Review) -> Flow:
    """Give the last part of the turn to another person."""
    turn = review.turn()
    if turn is None:
        return
    words = yield Ask(_("How long was the other person’s part, at the end? (1:30, or seconds)"))
    seconds = length(words)
    whole = ((turn.ended or review.desk.live.now()) - turn.started).total_seconds()
    if seconds is None or not 0 < seconds < whole:
        review.desk.say(_("“{words}” is no part of this turn: 1:30, or 90 for seconds.").format(words=words))
        return
    answer = yield Choose(_("Whose was it?"), options=everybody(review.desk))
    _correct(review, partial(corrections.split_turn, turn=turn.id, seconds=seconds, person=answer))


@deed("join")
def join(review: Review) -> Flow:
    """Make this turn and the next one."""
    turn = review.turn()
    other = _next(review) if turn is not None else None
    if turn is None:
        return
    if other is None:
        review.desk.say(_("There is no turn after this one."))
        return
    if turn.ended is None or other.ended is None:
        review.desk.say(_("A turn that is still running cannot be joined: end it on the live screen (s)."))
        return
    look, now = review.desk.look(), review.desk.live.now()
    question = _("Make one turn of “{turn}” and “{other}”? It will be the turn of {name}.").format(
        turn=turn_words(look, now, turn),
        other=turn_words(look, now, other),
        name=one_line(look.session.name(turn.person)),
    )
    if (yield Confirm(question)) == "yes":
        _correct(review, partial(corrections.merge_turns, turn=turn.id, other=other.id))


def runs(review: Review) -> list[tuple[str, str]]:
    """Return each time that a phase was held; one that was held twice with its time."""
    session = review.desk.live.session
    phases = [run.phase for run in session.runs]
    return [
        (
            run.id,
            phase_label(session, run.phase, review.desk.language)
            + (f" {_clock(review, run.started)[:5]}" if phases.count(run.phase) > 1 else ""),
        )
        for run in session.runs
    ]


def moment_of(words: str, there: datetime, shown: timedelta = timedelta()) -> datetime | None:
    """Return the time that `words` mean next to `there`: a clock time, nearest to it, or +30, -1:30.

    `shown` is what is added to a time of the record when it is shown. `None` where they mean none.
    """
    words = words.strip()
    found = _SHIFT.fullmatch(words)
    if found:
        seconds = int(found[2] or 0) * 60 + int(found[3])
        return there + timedelta(seconds=seconds if found[1] == "+" else -seconds)
    found = _CLOCK.fullmatch(words)
    if not found or int(found[1]) > 23 or int(found[2]) > 59 or int(found[3] or 0) > 59:
        return None
    near = there + shown
    wanted = near.replace(hour=int(found[1]), minute=int(found[2]), second=int(found[3] or 0), microsecond=0)
    days = (timedelta(days=-1), timedelta(), timedelta(days=1))
    return min((wanted + day for day in days), key=lambda each: abs(each - near)) - shown


def length(words: str) -> int | None:
    """Return the seconds that "1:30" or "90" mean; `None` where they mean none."""
    found = _LENGTH.fullmatch(words.strip())
    return int(found[1] or 0) * 60 + int(found[2]) if found else None


def _moment(review: Review, question: str, there: datetime) -> Generator[Ask, str, datetime | None]:
    """Ask for a time; `None` where none is given, and where it makes no sense, which is said."""
    stands = _("It stands at {time}. (10:31:04, or +30 for 30 seconds later)").format(time=_clock(review, there))
    words = yield Ask(f"{question} {stands}")
    if not words:
        return None
    found = moment_of(words, there, review.desk.look().offset)
    if found is None:
        review.desk.say(_("“{words}” is no time: 10:31:04, or +30, or -1:30.").format(words=words))
    return found


def _phase(review: Review) -> Flow:
    """Say when the current phase really began."""
    session, run = review.desk.live.session, review.desk.live.session.run
    chosen = review.chosen()
    if run is None or not isinstance(chosen, PhaseTime) or chosen.id != run.phase:
        review.desk.say(_("Only the current phase’s beginning can be corrected: choose it (▶)."))
        return
    name = phase_label(session, run.phase, review.desk.language)
    moment = yield from _moment(review, _("When did “{phase}” begin?").format(phase=name), run.started)
    if moment is None:
        return
    seconds = (review.desk.live.now() - moment).total_seconds()
    if seconds < 0:
        review.desk.say(_("That time has not come yet."))
    else:
        review.desk.do(partial(corrections.phase_began, seconds=round(seconds)))


def _correct(review: Review, decision: Decision) -> None:
    if review.desk.do(decision):
        review.desk.say(_("Turn corrected. u takes it back."))


def _clock(review: Review, moment: datetime) -> str:
    return review.desk.look().clock(moment, seconds=True)


def _next(review: Review) -> Turn | None:
    """Return the turn below the chosen one."""
    entries: list[Entry] = list(review.listing.entries[review.scroll.at + 1 :])
    return next((entry.value for entry in entries if isinstance(entry.value, Turn)), None)
