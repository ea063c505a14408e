"""Ask what happened while nobody kept the clock. One key answers, and each answer is one event."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from gep_tui.domain.session.decisions import phases
from gep_tui.live.gaps import Gap, Gaps
from gep_tui.locale import _
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.end_offer import say_closed
from gep_tui.ui.desk.pending_questions import PendingQuestions
from gep_tui.words.durations import minutes
from gep_tui.words.moments import day

#: Seconds from which a gap is shown with its day.
LONG_AGO = 12 * 3600.0


@dataclass
class GapQuestion(PendingQuestions):
    """A question about a gap; it waits until it is answered."""

    gap: Gap = field(kw_only=True)
    length: str = field(default="", kw_only=True)

    def tell(self, desk: Desk) -> None:
        """Update the length of the gap in the question."""
        self.question, self.length = _words(desk, self.gap), _length(desk, self.gap)

    def brief(self) -> tuple[str, list[str]]:
        """Return the question in few words."""
        words = {
            "counts": _("yes"),
            "out": _("no"),
            "pauses": _("pause"),
            "turn_ended": _("turn over"),
            "closed": _("end"),
            "nothing": _("as it is"),
        }
        answers = [f"{number} {words[id]}" for number, (id, _name) in enumerate(self.options, 1)]
        return _("Count {length}?").format(length=self.length), answers


def settle_gap(desk: Desk, gaps: Gaps, gap: Gap) -> Flow:
    """Ask about `gap`, which ends when somebody came back, or at the latest with the answer."""
    turn = desk.live.session.turn
    spoke = turn is not None and turn.started <= gap.since
    options = [
        ("counts", _("count it")),
        ("out", _("leave it out")),
        ("pauses", _("leave it out, then pause")),
        *([("turn_ended", _("the turn had ended"))] if spoke else []),
        ("closed", _("the session had ended")),
        *([("nothing", _("leave it at that"))] if gap.again else []),
    ]
    desk.unsettled = gap.since
    try:
        answer = yield GapQuestion(_words(desk, gap), options=options, gap=gap, length=_length(desk, gap))
    finally:
        desk.unsettled = None
    gap.until = gap.until or desk.live.now()
    settle = partial(phases.settle_gap, since=gap.since, until=gap.until)
    match answer:
        case "nothing":
            event = None
        case "closed":
            event = desk.do(partial(phases.close, ended=gap.since))
        case "out":
            event = desk.do(settle)
        case _:
            event = desk.do(partial(settle, **{answer: True}))
    gaps.settle(gap, event)
    if event is not None and answer == "closed":
        say_closed(desk)
    elif event is not None and answer == "counts":
        desk.say(_("Counted: {length}.").format(length=_length(desk, gap)))
    elif event is not None and answer in ("out", "pauses"):
        desk.say(_("Left out: {length}.").format(length=_length(desk, gap)))


def _words(desk: Desk, gap: Gap) -> str:
    return {
        "asleep": _("The laptop slept {length} (since {time}). That time:"),
        "away": _("Nobody kept the clock for {length} (since {time}). That time:"),
        "stood": _("The program stood still for {length} (since {time}). That time:"),
        "untouched": _("Nothing was done for {length} (since {time}). That time:"),
    }[gap.why].format(length=_length(desk, gap), time=_since(desk, gap.since))


def _length(desk: Desk, gap: Gap) -> str:
    return minutes(((gap.until or desk.live.now()) - gap.since).total_seconds())


def _since(desk: Desk, moment: datetime) -> str:
    """Return the time at which a gap began, with its day if that is long ago."""
    model = desk.view_model()
    long_ago = (desk.live.now() - moment).total_seconds() >= LONG_AGO
    return f"{day((moment + model.offset).isoformat())} {model.clock(moment)}" if long_ago else model.clock(moment)
