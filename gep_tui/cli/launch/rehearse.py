"""`gep rehearse`: run any programme with an invented group, at a chosen speed, apart from real sessions."""

from __future__ import annotations

from collections.abc import Callable

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.sources import choose
from gep_tui.cli.launch import present
from gep_tui.cli.launch.first_event import circle, first_event, started
from gep_tui.domain.session.opening import announced_for
from gep_tui.live.clock import FastClock
from gep_tui.live.rehearsal.invented_people import invented_people
from gep_tui.live.session import LiveSession
from gep_tui.locale import _, chosen

#: The programme that is rehearsed by default.
PROGRAMME = "half-day-two-cases"


def rehearse(
    context: Context, words: str = "", *, speed: float, count: int, people: str = "", auto: bool = False,
) -> int:  # fmt: skip
    """Begin a rehearsal and return the exit status of its screen; with `auto` the group acts by itself.

    Raises CommandFailure.
    """
    what = choose(context, words or PROGRAMME)
    named = circle(people) if people else invented_people(count)
    present.require_terminal("rehearse")
    context.made_home()
    now = context.clock().at()
    # It begins at the programme's announced time, whatever the time of day.
    clock = FastClock(speed, announced_for(what.source, now) or now)
    event = first_event(context, what, named, clock.at(), group=_("Rehearsal"), rehearsal=True, speed=speed)
    live = started(context, event, clock)
    return present.present(context, live=live, clock=lambda: clock, act=_acting() if auto else None)


def _acting() -> Callable[[LiveSession], None]:
    """Return what lets the invented group act."""
    from gep_tui.live.rehearsal.rehearsing import InventedGroup

    return InventedGroup(chosen()).act
