"""Actions of the clock: begin and next, back, pause, minutes more or less, break, end."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.events import PhaseEntered
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, number
from gep_tui.ui.components.questions import Amount, Choose, Confirm
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.end_offer import say_closed
from gep_tui.words.durations import minutes, planned_minutes, planned_words

MINUTE = 60

#: The name of an inserted break.
BREAK = Text(fr="Pause", en="Break")


def next_phase(desk: Desk) -> None:
    """Begin the session, or the next phase."""
    run = desk.live.session.run
    if run is None:
        desk.do(phases.begin)
    else:
        desk.do(partial(phases.next_phase, shown=run.phase))


def pause(desk: Desk) -> None:
    """Stop the clock, or start it again."""
    desk.do(phases.toggle_pause)


def back(desk: Desk) -> None:
    """Go back to the previous phase."""
    desk.do(phases.back)


def finish(desk: Desk) -> None:
    """Begin the next phase; report which delay the saved time made up for, and which phases gain the rest."""
    before, then = desk.live.session, desk.live.timing()
    event = desk.do(phases.finish_early)
    if not isinstance(event, PhaseEntered):
        return
    made_good = min(then.left or 0, then.behind)
    if event.lengths:
        was = {phase.id: phase.seconds or 0 for phase in before.plan}
        more = {id: seconds - was.get(id, 0) for id, seconds in event.lengths.items()}
        each = ", ".join(f"{_phase(desk, id)} +{planned_minutes(seconds)}" for id, seconds in more.items())
        words = _("{length} gained, shared out: {phases}. u undoes it.")
        if made_good >= MINUTE:
            words = _("{saved} caught up, {length} shared out: {phases}. u undoes it.")
        desk.say(words.format(saved=minutes(made_good), length=planned_words(sum(more.values())), phases=each))
    elif made_good > 0:
        desk.say(_made_good(made_good, then.behind - made_good))


def _made_good(seconds: int, behind: int) -> str:
    """Return a sentence about the delay that the saved time made up for, and the delay that is left."""
    if behind <= 0:
        return _("{saved} gained: back on time. u undoes it.").format(saved=minutes(seconds))
    words = _("{saved} caught up, still {length} behind. u undoes it.")
    return words.format(saved=minutes(seconds), length=minutes(behind))


def _phase(desk: Desk, id: str) -> str:
    found = desk.live.session.planned(id)
    return one_line(desk.view_model().name(found)) if found else one_line(id)


def more(desk: Desk) -> Flow:
    """Add a minute; at the end of a phase, ask for one of the extensions that the protocol offers."""
    phase, left = desk.live.session.phase, desk.live.timing().left
    seconds = str(MINUTE)
    if phase is not None and phase.extension and left is not None and left <= 0:
        offered = dict.fromkeys((*phase.extension, MINUTE))
        options = [(str(each), _("{minutes} min").format(minutes=number(each / MINUTE))) for each in offered]
        seconds = yield Choose(_("How much more, by show of thumbs?"), options=options)
    desk.do(partial(phases.change_length, seconds=int(seconds)))


def less(desk: Desk) -> None:
    """Take one minute away."""
    desk.do(partial(phases.change_length, seconds=-MINUTE))


def more_5(desk: Desk) -> None:
    """Add five minutes."""
    desk.do(partial(phases.change_length, seconds=5 * MINUTE))


def less_5(desk: Desk) -> None:
    """Take five minutes away."""
    desk.do(partial(phases.change_length, seconds=-5 * MINUTE))


def take_break(desk: Desk) -> Flow:
    """Insert a break here."""
    if desk.refuses(partial(phases.take_break, seconds=MINUTE, name=BREAK)):
        return
    length = yield Amount(_("Break of how many minutes?"), default=15, unit="minutes")
    if int(length):
        desk.do(partial(phases.take_break, seconds=int(length) * MINUTE, name=BREAK))


def end(desk: Desk) -> Flow:
    """End the session."""
    if desk.refuses(phases.close):
        return
    if (yield Confirm(_("End the session?"), grave=True)) == "yes" and desk.do(phases.close):
        desk.undock()
        say_closed(desk)


ACTIONS: dict[str, DeskAction] = {
    "next": next_phase,
    "pause": pause,
    "back": back,
    "finish": finish,
    "more": more,
    "less": less,
    "more_5": more_5,
    "less_5": less_5,
    "break": take_break,
    "end": end,
}
