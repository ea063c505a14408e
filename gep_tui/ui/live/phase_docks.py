"""Open the panel that a phase is for by itself, once in each phase, without taking the keys from the note line."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from gep_tui.domain.session.cases import scopes_from_here
from gep_tui.domain.session.people import given
from gep_tui.domain.session.rounds import round_complete
from gep_tui.domain.session.state import Run, Session
from gep_tui.locale import _, n_
from gep_tui.ui.desk.desk import Desk, Docked
from gep_tui.ui.desk.end_offer import say_after_end
from gep_tui.ui.desk.screen_news import STANDS
from gep_tui.words.labels import scope_label

#: The kind of note by which a phase says that commitments are followed up in it.
FOLLOW_UP = "follow-up"


@runtime_checkable
class OfARun(Protocol):
    """A panel that belongs to a run of a phase; "" if somebody opened it."""

    run: str


class PhaseDocks:
    """Follows the phases of one desk, closes what it opened when its phase is over, and says what was left."""

    def __init__(self) -> None:
        self._opened: set[tuple[str, type[Docked]]] = set()
        self._followed_up: Run | None = None
        self._choosing: Run | None = None

    def follow(self, desk: Desk) -> None:
        """Show commitments where they are followed up, and topics in a phase that chooses a case.

        Topics come in a vote at once, in a round once everybody was heard; commitments only while nothing is typed.
        """
        session = desk.live.session
        run = session.run.id if session.run is not None else ""
        if isinstance(desk.dock, OfARun) and desk.dock.run not in ("", run):
            desk.undock()
        self._say_what_was_left(desk)
        self._say_what_was_not_chosen(desk)
        if not run or not desk.live.seat_is_here:
            return
        if _follows_up(session) and desk.earlier is not None:
            desk.earlier.begin()
            if _is_idle(desk) and desk.earlier.not_looked_at():
                from gep_tui.ui.desk.follow_up import FollowUpDock

                self._open(desk, run, FollowUpDock(desk, run=run))
        if _is_time(session):
            from gep_tui.ui.desk.choosing_dock import ChoosingDock

            self._open(desk, run, ChoosingDock(session, by_itself=True))

    def _open(self, desk: Desk, run: str, panel: Docked) -> None:
        """Show a panel, unless it was shown in this run, or something else is."""
        once = run, type(panel)
        if isinstance(desk.dock, type(panel)):
            self._opened.add(once)
        elif once not in self._opened and desk.dock is None and desk.asking is None and not desk.selected:
            self._opened.add(once)
            desk.show_in_dock(panel)

    def _say_what_was_left(self, desk: Desk) -> None:
        """Say once, when a follow-up is over, how many commitments nobody reported on."""
        session, before = desk.live.session, self._followed_up
        self._followed_up = session.run if _follows_up(session) else None
        if before is None or self._followed_up is not None or desk.earlier is None or not desk.live.seat_is_here:
            return
        count = len(desk.earlier.not_looked_at())
        if count and any(run.id == before.id and run.ended is not None for run in session.runs):
            words = n_(
                "{count} commitment was not looked at; it comes back next time.",
                "{count} commitments were not looked at; they come back next time.",
                count,
            )
            say_after_end(desk, words.format(count=count), STANDS)

    def _say_what_was_not_chosen(self, desk: Desk) -> None:
        """Say once, when a phase that chooses is over, which cases have neither a topic nor a presenter."""
        session, before = desk.live.session, self._choosing
        self._choosing = session.run if session.phase is not None and session.phase.choice else None
        if before is None or session.run in (None, before) or not desk.live.seat_is_here:
            return
        missing = _without_topic(session)
        if missing and any(run.id == before.id and run.ended is not None for run in session.runs):
            words = _("No topic was chosen: Esc O chooses one, now or later.")
            if missing != (scopes_from_here(session) or ("",)):
                words = _("No topic was chosen yet for {cases}: Esc O chooses one, now or later.")
            cases = ", ".join(scope_label(session, scope, desk.language) for scope in missing)
            say_after_end(desk, words.format(cases=cases), STANDS)


def _without_topic(session: Session) -> tuple[str, ...]:
    """Return the cases from here on, "" in a plan without cases, that have neither a topic nor a presenter."""
    chosen = {choice.scope for choice in session.choosing.choices}
    here = scopes_from_here(session) or ("",)
    return tuple(each for each in here if each not in chosen and not given(session, "presenter", each))


def _follows_up(session: Session) -> bool:
    """Tell whether commitments of earlier sessions are followed up in the present phase."""
    return session.phase is not None and FOLLOW_UP in session.phase.notes


def _is_idle(desk: Desk) -> bool:
    return desk.line is None or not desk.line.text


def _is_time(session: Session) -> bool:
    """Tell whether the present phase comes to its choice."""
    phase = session.phase
    if phase is None or not phase.choice:
        return False
    return phase.mode != "round" or round_complete(session, phase)
