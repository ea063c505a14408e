"""Actions that correct the record of the clock: since when, who, which phase."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime, timedelta
from functools import partial

from gep_tui.domain.session.decisions import corrections, floor, phases, speech
from gep_tui.domain.session.events import PhaseReassigned, SpokenSince, TurnMoved
from gep_tui.domain.session.state import Turn
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose, Confirm
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.who import Who, everybody
from gep_tui.ui.live.ago import Ago
from gep_tui.words.durations import clock
from gep_tui.words.labels import phase_label


def phase_began(desk: Desk) -> Flow:
    """Record how long ago the phase began, counted from the moment when the key was pressed."""
    run, now = desk.live.session.run, desk.live.now()
    if run is None or not desk.live.seat_is_here:
        desk.do(partial(corrections.phase_began, seconds=0))
        return
    ago = yield Ago(_("How long ago did “{phase}” begin?").format(phase=_phase(desk, run.phase)), unit="m")
    moment, before = _before(now, ago), corrections.held_before(desk.live.session, run.id)
    if before is not None and moment <= before.started < run.started:
        words = _("“{before}”, begun {length} ago, did not take place then: all its time is “{phase}”?")
        names = {"before": _phase(desk, before.phase), "phase": _phase(desk, run.phase)}
        if (yield Confirm(words.format(**names, length=_since(now, before.started)))) != "yes":
            return
    if desk.do(partial(corrections.run_began, run=run.id, moment=moment)):
        _say_phase(desk)


def turn_began(desk: Desk) -> Flow:
    """Record how long ago the running turn began."""
    turn, now = desk.live.session.turn, desk.live.now()
    if turn is None:
        desk.do(floor.end_turn)
        return
    ago = yield Ago(_("How long ago did the turn of {name} begin?").format(name=_name(desk, turn.person)))
    if (yield from _too_early(desk, now, int(ago), turn.person)):
        return
    if desk.do(partial(speech.turn_began, turn=turn.id, moment=_before(now, ago))):
        _say_floor(desk)


def spoken_since(desk: Desk) -> Flow:
    """Record who has had the floor for a while."""
    now = desk.live.now()
    if not desk.live.session.live:
        desk.do(partial(speech.spoken_since, person="", seconds=0))
        return
    person = yield Who(_("Who has been speaking?"), options=everybody(desk))
    ago = yield Ago(_("For how long has {name} been speaking?").format(name=_name(desk, person)))
    if (yield from _too_early(desk, now, int(ago), person)):
        return
    seconds = int(ago) + (desk.live.now() - now).total_seconds()
    if isinstance(desk.do(partial(speech.spoken_since, person=person, seconds=seconds)), SpokenSince | TurnMoved):
        _say_floor(desk)


def turn_before(desk: Desk) -> None:
    """Move the running turn, or else the last one, to the previous phase."""
    turn = speech.last(desk.live.session)
    if desk.do(speech.last_to_phase_before) and turn is not None:
        phase = next((each.phase for each in desk.live.session.turns if each.id == turn.id), "")
        words = _("The turn of {name} belongs to “{phase}” now. u undoes it.")
        desk.say(words.format(name=_name(desk, turn.person), phase=_phase(desk, phase)))


def merge_turns(desk: Desk) -> Flow:
    """Join the last two turns of one phase; ask whose the turn was if they are two people's."""
    found = speech.last_two(desk.live.session)
    person = found[0].person if found else ""
    if found is not None and found[1].person != person and found[1].phase == found[0].phase:
        both = [(turn.person, _name(desk, turn.person)) for turn in reversed(found)]
        question = _("The last two turns ({turns}) were one. Whose?")
        person = yield Choose(question.format(turns=_turns(desk, *reversed(found))), options=both)
    elif found is not None:
        question = _("The last two turns ({turns}) were one?")
        if desk.refuses(partial(speech.merge_last, person=person)):
            return
        if (yield Confirm(question.format(turns=_turns(desk, *reversed(found))))) != "yes":
            return
    if desk.do(partial(speech.merge_last, person=person)):
        words = _("One turn of {name} now. u parts them again.")
        desk.say(words.format(name=_name(desk, person)))


def phase_is(desk: Desk) -> Flow:
    """Go to a phase of the plan, or record that the current phase was this one all along."""
    session, run = desk.live.session, desk.live.session.run
    if run is None:
        desk.do(partial(phases.go_to, phase=""))
        return
    options = [(phase.id, phase_label(session, phase.id, desk.language)) for phase in session.plan]
    phase = yield Choose(_("Which phase?"), options=options)
    if phase == run.phase:
        desk.do(partial(phases.go_to, phase=phase))
        return
    since = _("since {time}: it was really this phase all along").format(time=desk.view_model().clock(run.started))
    question = _("“{phase}”: since when?").format(phase=_phase(desk, phase))
    answer = yield Choose(question, options=[("now", _("from now on")), ("since", since)])
    if answer == "now":
        desk.do(partial(phases.go_to, phase=phase, shown=run.phase))
    elif isinstance(desk.do(partial(corrections.held_as, run=run.id, phase=phase)), PhaseReassigned):
        _say_phase(desk)


def _too_early(desk: Desk, now: datetime, seconds: int, person: str) -> Generator[Ask, str, bool]:
    """If a turn would begin before its phase, ask whether to begin it with the phase; tell whether that is declined."""
    run = desk.live.session.run
    if run is None or now - timedelta(seconds=seconds) >= run.started:
        return False
    words = _("“{phase}” began only {length} ago. Has {name} had the floor since then?")
    question = words.format(phase=_phase(desk, run.phase), length=_since(now, run.started), name=_name(desk, person))
    return (yield Confirm(question)) != "yes"


def _since(now: datetime, moment: datetime) -> str:
    return clock(max(0.0, (now - moment).total_seconds()))


def _say_phase(desk: Desk) -> None:
    """Say since when the current phase has been held, and for how long."""
    run = desk.live.session.run
    if run is not None:
        words = _("“{phase}” since {time}: {length} so far. u undoes it.")
        found = {"phase": _phase(desk, run.phase), "time": desk.view_model().clock(run.started, seconds=True)}
        desk.say(lambda: words.format(**found, length=clock(desk.live.timing().elapsed)))


def _say_floor(desk: Desk) -> None:
    """Say since when the speaker has had the floor."""
    turn = desk.live.session.turn
    if turn is not None:
        words = _("{name} since {time}: {length}. u undoes it.")
        found = {"name": _name(desk, turn.person), "time": desk.view_model().clock(turn.started, seconds=True)}
        desk.say(lambda: words.format(**found, length=clock(desk.live.timing().turn or 0)))


def _turns(desk: Desk, *turns: Turn) -> str:
    """Return turns with their lengths, for a question."""
    from gep_tui.ui.desk.views.turns import length

    model, now = desk.view_model(), desk.live.now()
    return ", ".join(f"{_name(desk, turn.person)} {length(model, now, turn)}" for turn in turns)


def _before(moment: datetime, seconds: str) -> datetime:
    return moment - timedelta(seconds=int(seconds))


def _name(desk: Desk, person: str) -> str:
    return one_line(desk.live.session.name(person))


def _phase(desk: Desk, phase: str) -> str:
    return phase_label(desk.live.session, phase, desk.language)


ACTIONS: dict[str, DeskAction] = {
    "phase_began": phase_began,
    "turn_began": turn_began,
    "spoken_since": spoken_since,
    "turn_before": turn_before,
    "merge_turns": merge_turns,
    "phase_is": phase_is,
}
