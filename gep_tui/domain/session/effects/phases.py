"""Change the clock: which phase is current, whether the clock is stopped, when the session ends."""

from __future__ import annotations

from datetime import datetime

from gep_tui.domain.session.builder import Builder, applies, replace
from gep_tui.domain.session.effects.plan import insert, keep_clock_times, set_lengths
from gep_tui.domain.session.events import GapSettled, Paused, PhaseEntered, Resumed, SessionClosed
from gep_tui.domain.session.state import Run
from gep_tui.domain.stream import spans


@applies(PhaseEntered)
def enter(build: Builder, event: PhaseEntered) -> str:
    """End the current phase, if it is the one named, and begin the next, which is then no longer skipped."""
    why = _not_here(build, event.from_)
    if why:
        return why
    if event.to not in build.plan and event.to not in {phase.id for phase in event.added}:
        return "unknown-phase"
    if event.to == event.from_:
        return "already"
    if not build.runs:
        keep_clock_times(build, event.at)
    insert(build, event.added, after=event.from_)
    set_lengths(build, event.lengths)
    build.plan[event.to] = replace(build.plan[event.to], skipped=False)
    if not _is_break_in(build, event.from_, event.to):
        end_hands(build)
    end_run(build, event.at)
    _go_on(build)
    run = Run(id=event.key, phase=event.to, started=event.at, spans=((event.at, None),))
    build.runs[run.id] = run
    return ""


@applies(SessionClosed)
def close(build: Builder, event: SessionClosed) -> str:
    """End the session, now or earlier; notes may still be added and edited."""
    why = _not_here(build, event.from_)
    if why:
        return why
    if build.run is None:
        return "not-begun"
    at = event.at
    if event.ended is not None:
        at = _no_sooner(build, min(event.ended, at))
        _cut(build, build.run, at)
    end_hands(build)
    end_run(build, at)
    _go_on(build)
    build.closed = at
    return ""


@applies(Paused)
def pause(build: Builder, event: Paused) -> str:
    """Stop the clock of the phase and of the speaker."""
    if build.run is None:
        return "closed" if build.closed else "not-begun"
    if build.paused is not None:
        return "already"
    _stand(build, build.run, event.at)
    return ""


@applies(Resumed)
def resume(build: Builder, event: Resumed) -> str:
    """Restart the clock of the phase and of the speaker."""
    run = build.run
    if run is None or build.paused is None:
        return "not-paused"
    _go_on(build)
    build.runs[run.id] = replace(run, spans=spans.opened(run.spans, event.at))
    release_turn(build, event.at)
    return ""


@applies(GapSettled)
def settle_gap(build: Builder, event: GapSettled) -> str:
    """Remove a time that does not count from every phase and turn; end a turn or pause the clock if asked."""
    if event.until <= event.since:
        return "nothing-to-settle"
    build.settled = max(event.until, build.settled or event.until)
    build.gaps = {key: gap for key, gap in build.gaps.items() if gap.since >= event.until}
    if not event.counts:
        _leave_out(build, event)
    if event.turn:
        end_turn_at(build, event.turn, event.since, event.at)
    if event.pauses and build.run is not None and build.paused is None:
        _stand(build, build.run, event.at)
    return ""


def _leave_out(build: Builder, event: GapSettled) -> None:
    for id, run in build.runs.items():
        build.runs[id] = replace(run, spans=spans.without(run.spans, event.since, event.until))
    for id, turn in build.turns.items():
        build.turns[id] = replace(turn, spans=spans.without(turn.spans, event.since, event.until))


def end_run(build: Builder, at: datetime) -> None:
    """End the current run and every turn in it."""
    end_turns(build, at)
    run = build.run
    if run is not None:
        at = max(at, run.started)
        build.runs[run.id] = replace(run, ended=at, spans=spans.closed(run.spans, at))


def end_hands(build: Builder) -> None:
    """Lower all hands: they were raised for the phase that ends.

    This applies to old records too, from before hands ended with their phase: no speech, time or turn depends on a
    hand, so nothing that was said or written is lost.
    """
    build.hands_ended = tuple(build.hands)
    build.hands.clear()


def end_turns(build: Builder, at: datetime) -> None:
    """End the current speaker's turn, and those waiting behind it."""
    for id in build.open_turns:
        turn = build.turns[id]
        build.turns[id] = replace(turn, ended=max(at, turn.started), spans=spans.closed(turn.spans, at))
        build.lower_hand(turn.person)
    build.open_turns.clear()


def end_turn_at(build: Builder, id: str, ended: datetime, now: datetime) -> None:
    """End a running turn at an earlier moment; the one that waited for it continues `now`."""
    turn = build.turn_named(id)
    if turn is None or turn.id not in build.open_turns:
        return
    ended = max(turn.started, min(ended, now))
    build.turns[turn.id] = replace(turn, ended=ended, spans=spans.within(turn.spans, turn.started, ended))
    build.lower_hand(turn.person)
    on_top = build.open_turns[-1] == turn.id
    build.open_turns.remove(turn.id)
    if on_top and not build.stands:
        release_turn(build, now)


def hold_turn(build: Builder, at: datetime) -> None:
    """Stop the current speaker's time."""
    for id in build.open_turns[-1:]:
        turn = build.turns[id]
        build.turns[id] = replace(turn, spans=spans.closed(turn.spans, at))


def release_turn(build: Builder, at: datetime) -> None:
    """Let the current speaker's time run again."""
    for id in build.open_turns[-1:]:
        turn = build.turns[id]
        build.turns[id] = replace(turn, spans=spans.opened(turn.spans, max(at, turn.started)))


def _stand(build: Builder, run: Run, at: datetime) -> None:
    """Stop the clock of the current run and of the speaker."""
    build.paused = at
    build.runs[run.id] = replace(run, spans=spans.closed(run.spans, at))
    hold_turn(build, at)


def _cut(build: Builder, run: Run, at: datetime) -> None:
    """Drop the time after `at` from everything that is running."""
    build.runs[run.id] = replace(run, spans=spans.within(run.spans, run.started, at))
    for id in build.open_turns:
        turn = build.turns[id]
        build.turns[id] = replace(turn, spans=spans.within(turn.spans, turn.started, at))


def _no_sooner(build: Builder, at: datetime) -> datetime:
    """Return `at`, or the beginning of the run or open turn that began later: nothing may end before it began."""
    begun: list[datetime] = [build.turns[id].started for id in build.open_turns]
    return max(at, *begun, build.run.started if build.run else at)


def _is_break_in(build: Builder, phase: str, other: str) -> bool:
    """Tell whether one of two phases is a break inserted into the other."""
    here, there = build.plan.get(phase), build.plan[other]
    return here is not None and other != phase and (there.resumes == phase or here.resumes == other)


def _go_on(build: Builder) -> None:
    """End the pause, if there is one."""
    build.paused = None
    build.ghosts.clear()


def _not_here(build: Builder, from_: str) -> str:
    """Return why a command given in phase `from_` no longer applies, or ""."""
    if build.closed is not None:
        return "closed"
    current = build.run.phase if build.run else ""
    return "" if current == from_ else "not-current-phase"
