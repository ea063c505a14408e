"""Refuse a command of the floor or the clock before it asks or checks anything, on a screen that may give neither."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.domain.session import events as ev
from gep_tui.domain.session.decisions.beside import refused_beside
from gep_tui.ui.desk.desk import Desk
from gep_tui.words import refusals

#: The actions of the floor, its queue and the clock that ask something, and the event with which each ends.
ENDS_WITH: Mapping[str, type[ev.Event]] = {
    "give": ev.TurnStarted,
    "give_to": ev.TurnStarted,
    "question": ev.TurnStarted,
    "stop": ev.TurnEnded,
    "hand": ev.HandRaised,
    "keep_hands": ev.HandsKept,
    "pass": ev.Passed,
    "round": ev.RoundStarted,
    "draw": ev.OrderDrawn,
    "queue": ev.QueueHandedOver,
    "vote": ev.VoteCast,
    "choose_case": ev.CaseChosen,
    "wrong": ev.TurnCorrected,
    "turn_began": ev.TurnMoved,
    "turn_before": ev.TurnCorrected,
    "spoken_since": ev.SpokenSince,
    "merge_turns": ev.TurnsMerged,
    "phase_is": ev.PhaseEntered,
}


def is_refused(desk: Desk, id: str) -> bool:
    """Tell whether only another screen may give the command `id`, and say so."""
    kind, live = ENDS_WITH.get(id), desk.live
    refusal = refused_beside(live.session, live.writer, kind) if kind is not None else None
    if refusal is not None:
        desk.say(refusals.refusal(refusal, desk.view_model()))
    return refusal is not None
