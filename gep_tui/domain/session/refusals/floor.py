"""The floor: why nobody is given it, or why a round, a vote or groups are refused."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


class AlreadySpeaking(Refusal, frozen=True, kw_only=True):
    """The person has the floor."""

    person: str


class NobodySpeaks(Refusal, frozen=True, kw_only=True):
    """Nobody has the floor."""


class NobodyIsDue(Refusal, frozen=True, kw_only=True):
    """Nobody is next in this phase: name a person."""


class KeepsSilent(Refusal, frozen=True, kw_only=True):
    """The person's role keeps silent in this phase: ask first."""

    person: str
    role: str


class OutsideTheCircle(Refusal, frozen=True, kw_only=True):
    """The person's role is turned away, or out of the room, in this phase: ask first."""

    person: str
    role: str


class PhaseIsSilent(Refusal, frozen=True, kw_only=True):
    """Nobody speaks in this phase: ask first."""

    person: str


class NoMoreQuestions(Refusal, frozen=True, kw_only=True):
    """The person has asked all the questions this phase gives each: ask first."""

    person: str
    questions: int


class HandIsUp(Refusal, frozen=True, kw_only=True):
    """The person is in the queue."""

    person: str


class HandIsDown(Refusal, frozen=True, kw_only=True):
    """The person is not in the queue."""

    person: str


class NoHandsEnded(Refusal, frozen=True, kw_only=True):
    """Every hand that went down with the last phase is up again, or none did."""


class NoRound(Refusal, frozen=True, kw_only=True):
    """The current phase does not go round."""


class AlreadyHeard(Refusal, frozen=True, kw_only=True):
    """The person has spoken or passed in this round."""

    person: str


class NoVote(Refusal, frozen=True, kw_only=True):
    """The current phase holds no vote."""


class NoVotesLeft(Refusal, frozen=True, kw_only=True):
    """The person has given all their votes."""

    person: str
    votes: int


class FloorIsElsewhere(Refusal, frozen=True, kw_only=True):
    """Another screen has the seat, and gives the floor; `holder` is its writer's id."""

    holder: str


class QueueIsElsewhere(Refusal, frozen=True, kw_only=True):
    """Another screen keeps the queue of hands; `holder` is its writer's id."""

    holder: str


class TooFewPeople(Refusal, frozen=True, kw_only=True):
    """Not enough people for groups."""

    people: int
