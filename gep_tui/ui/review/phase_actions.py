"""Actions on the selected phase: correct when it began, or which phase it was."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime
from functools import partial

from gep_tui.domain.session.decisions import corrections
from gep_tui.domain.session.state import Run
from gep_tui.domain.session.timing import phase_seconds
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose, Confirm
from gep_tui.ui.review import moments
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow
from gep_tui.words.durations import clock
from gep_tui.words.labels import phase_label


def began(review: Review) -> ReviewFlow:
    """Correct when the phase began; the one before it ended then."""
    run = yield from _run(review)
    if run is None:
        return
    desk = review.desk
    name = phase_label(desk.live.session, run.phase, desk.language)
    moment = yield from moments.asked(review, _("When did “{phase}” begin?").format(phase=name), run.started)
    if moment is None:
        return
    if moment > desk.live.now():
        desk.say(_("That time is still to come."))
    elif run.ended is not None and moment > run.ended:
        words = _("A phase cannot begin after its end ({time}).")
        desk.say(words.format(time=moments.clock(review, run.ended)))
    elif (yield from _too_early(review, run, moment)):
        return
    elif desk.do(partial(corrections.run_began, run=run.id, moment=moment)):
        _say(review, run.id)


def _too_early(review: Review, run: Run, moment: datetime) -> Generator[Ask, str, bool]:
    """If a phase would begin too early, ask whether to begin it as early as possible; tell whether that is declined."""
    desk = review.desk
    before = corrections.held_before(desk.live.session, run.id)
    if before is None or not moment <= before.started < run.started:
        return False
    words = _("“{before}”, begun at {time}, did not take place then: all its time is “{phase}”?")
    names = {each: phase_label(desk.live.session, each, desk.language) for each in (before.phase, run.phase)}
    time = moments.clock(review, before.started)
    return (yield Confirm(words.format(before=names[before.phase], phase=names[run.phase], time=time))) != "yes"


def phase_is(review: Review) -> ReviewFlow:
    """Record that the phase held was really another one."""
    run = yield from _run(review)
    if run is None:
        return
    desk, session = review.desk, review.desk.live.session
    options = [(phase.id, phase_label(session, phase.id, desk.language)) for phase in session.plan]
    words = _("What was held as “{phase}” from {time} on was really:")
    name = phase_label(session, run.phase, desk.language)
    question = words.format(phase=name, time=moments.clock(review, run.started))
    answer = yield Choose(question, options=options)
    if desk.do(partial(corrections.held_as, run=run.id, phase=answer)):
        _say(review, run.id)


def _run(review: Review) -> Generator[Ask, str, Run | None]:
    """Return the run of the selected phase, asking which one if it was held several times."""
    chosen = review.phase()
    if chosen is None:
        return None
    runs = {run.id: run for run in review.desk.live.session.runs if run.phase == chosen.id}
    if not runs:
        review.desk.say(_("“{phase}” has not been held.").format(phase=chosen.name))
        return None
    if len(runs) == 1:
        return next(iter(runs.values()))
    options = [(run.id, moments.clock(review, run.started)) for run in runs.values()]
    question = _("“{phase}” was held more than once. Which time?").format(phase=chosen.name)
    return runs[(yield Choose(question, options=options))]


def _say(review: Review, id: str) -> None:
    """Say since when a phase is held now, and how long it has lasted in all."""
    desk = review.desk
    run = desk.live.session.run_with(id)
    if run is None:
        return
    held = clock(phase_seconds(desk.live.session, run.phase, desk.live.now()))
    words = _("“{phase}” from {time} on: {length} in all. u undoes it.")
    name = phase_label(desk.live.session, run.phase, desk.language)
    desk.say(words.format(phase=name, time=moments.clock(review, run.started), length=held))


ACTIONS: dict[str, ReviewCommand] = {
    "phase_is": phase_is,
}
