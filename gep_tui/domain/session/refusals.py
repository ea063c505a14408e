"""Why a command is refused: typed values with fields, which `words` turns into sentences."""

from __future__ import annotations

import msgspec


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """A command that would make no sense now."""


class NotBegun(Refusal, frozen=True, kw_only=True):
    """The session has not begun."""


class AlreadyBegun(Refusal, frozen=True, kw_only=True):
    """The session has begun."""


class SessionIsClosed(Refusal, frozen=True, kw_only=True):
    """The session is over."""


class MovedOn(Refusal, frozen=True, kw_only=True):
    """The command was meant for a phase that is no longer current; `phase` is."""

    phase: str


class TooSoon(Refusal, frozen=True, kw_only=True):
    """The phase began less than a real second ago: the key was pressed twice."""


class NoNextPhase(Refusal, frozen=True, kw_only=True):
    """This is the last phase."""


class NoPhaseBefore(Refusal, frozen=True, kw_only=True):
    """This is the first phase."""


class UnknownPhase(Refusal, frozen=True, kw_only=True):
    """The plan has no such phase."""

    phase: str


class PhaseOver(Refusal, frozen=True, kw_only=True):
    """The phase has been held: it cannot be left out."""

    phase: str


class PhaseBegun(Refusal, frozen=True, kw_only=True):
    """The phase has begun or is past: its place in the plan is settled."""

    phase: str


class CannotMove(Refusal, frozen=True, kw_only=True):
    """The phase is already first or last among those to come."""

    phase: str


class UntimedPhase(Refusal, frozen=True, kw_only=True):
    """The phase has no length that could be changed."""

    phase: str


class EndsByClock(Refusal, frozen=True, kw_only=True):
    """The phase ends at a clock time, not after a length."""

    phase: str


class Protected(Refusal, frozen=True, kw_only=True):
    """The phase is protected: ask before it is shortened or left out."""

    phase: str


class NotOpenEnded(Refusal, frozen=True, kw_only=True):
    """The current phase belongs to no repeat that could have one more round."""


class NoMoreRounds(Refusal, frozen=True, kw_only=True):
    """The protocol has no more rounds than there are: ask first."""

    rounds: int


class AlreadyPaused(Refusal, frozen=True, kw_only=True):
    """The clock stands already."""


class NotPaused(Refusal, frozen=True, kw_only=True):
    """The clock is running."""


class ClockStands(Refusal, frozen=True, kw_only=True):
    """The clock is paused: nobody can be given the floor."""


class UnknownPerson(Refusal, frozen=True, kw_only=True):
    """Nobody of that name or number."""

    person: str


class Absent(Refusal, frozen=True, kw_only=True):
    """The person is not in the room."""

    person: str


class AlreadyHere(Refusal, frozen=True, kw_only=True):
    """The person is in the room already."""

    person: str


class NeverCame(Refusal, frozen=True, kw_only=True):
    """The person is not on the list of those who came."""

    person: str


class EmptyName(Refusal, frozen=True, kw_only=True):
    """A name is missing."""


class NameTaken(Refusal, frozen=True, kw_only=True):
    """Somebody on the list has this name, or one that differs only by case or blanks."""

    name: str


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
    """No hand went down with the phase before that is not up again."""


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


class TooFewPeople(Refusal, frozen=True, kw_only=True):
    """Not enough people for groups."""

    people: int


class EmptyNote(Refusal, frozen=True, kw_only=True):
    """There is nothing to write down."""


class UnknownNote(Refusal, frozen=True, kw_only=True):
    """The record has no such note."""

    note: str


class NoTurnYet(Refusal, frozen=True, kw_only=True):
    """Nobody has had the floor yet."""


class NoTurnBefore(Refusal, frozen=True, kw_only=True):
    """There is no turn before the last one."""


class TurnsOfTwoPhases(Refusal, frozen=True, kw_only=True):
    """The turn before belongs to another phase, `phase`: it is not one with the last."""

    phase: str


class UnknownTurn(Refusal, frozen=True, kw_only=True):
    """The record has no such turn."""

    turn: str


class NothingChanges(Refusal, frozen=True, kw_only=True):
    """Nothing would change."""


class NothingToUndo(Refusal, frozen=True, kw_only=True):
    """No command of this seat is left to take back."""


class NothingToRedo(Refusal, frozen=True, kw_only=True):
    """No command has been taken back since the last new one."""


class NotAtTheSeat(Refusal, frozen=True, kw_only=True):
    """Another screen has the seat; `holder` is its writer's id."""

    holder: str
