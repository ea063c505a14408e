"""The sentence for each refusal, in one table for each subject."""

from __future__ import annotations

from gep_tui.domain.session import refusals as no
from gep_tui.domain.session.refusals import Refusal
from gep_tui.locale import _

Sentences = dict[type[Refusal], str]


def sentences() -> Sentences:
    """Return all sentences in the current language; their fields are those of the refusals."""
    return _of_phases() | _of_people() | _of_floor() | _of_choosing() | _of_notes() | _of_turns() | _of_commands()


def _of_phases() -> Sentences:
    return {
        no.NotBegun: _("The session has not begun: n begins it."),
        no.AlreadyBegun: _("The session has begun."),
        no.SessionIsClosed: _("The session is closed. u reopens it."),
        no.MovedOn: _("Already done: the phase is now “{phase}”."),
        no.TooSoon: _("The phase has just begun: the key was taken once."),
        no.NoNextPhase: _("This is the last phase: e ends the session."),
        no.NoPhaseBefore: _("This is the first phase."),
        no.UnknownPhase: _("The plan has no phase “{phase}”."),
        no.PhaseOver: _("“{phase}” was held: it cannot be left out."),
        no.PhaseBegun: _("“{phase}” has begun: its place in the plan stays. Choose a phase to come."),
        no.CannotMove: _("“{phase}” cannot move any further."),
        no.UntimedPhase: _("“{phase}” has no length: it shows elapsed time only."),
        no.EndsByClock: _("“{phase}” ends at a clock time: its length is not changed."),
        no.TimeIsUsed: _("“{phase}” has used its time: nothing is left to shorten."),
        no.Protected: _("“{phase}” is protected."),
        no.NotOpenEnded: _("This phase is not in a repeat that could have one more round."),
        no.NoMoreRounds: _("The protocol has {rounds} rounds at most."),
        no.AlreadyPaused: _("The clock is stopped already."),
        no.NotPaused: _("The clock is running."),
        no.ClockStands: _("The clock is paused: p starts it again, then give the floor."),
    }


def _of_people() -> Sentences:
    return {
        no.UnknownPerson: _("Nobody here is called “{person}”."),
        no.Absent: _("{person} is not in the room: a notes an arrival."),
        no.AlreadyHere: _("{person} is in the room already."),
        no.NeverCame: _("{person} is not among those who came."),
        no.EmptyName: _("A name is missing."),
        no.NamePurged: _("That name was erased for good: this person gets no other."),
        no.NameTaken: _("Somebody here is called “{name}” already: add a letter to tell them apart."),
    }


def _of_floor() -> Sentences:
    return {
        no.AlreadySpeaking: _("{person} has the floor."),
        no.NobodySpeaks: _("Nobody has the floor."),
        no.NobodyIsDue: _("No one is next here: a number gives the floor."),
        no.KeepsSilent: _("{person} keeps silent in this phase."),
        no.OutsideTheCircle: _("{person} is outside the circle in this phase."),
        no.PhaseIsSilent: _("This phase is silent."),
        no.NoMoreQuestions: _("{person} has asked all {questions} questions of this phase."),
        no.HandIsUp: _("{person} is in the queue."),
        no.HandIsDown: _("{person} is not in the queue."),
        no.NoHandsEnded: _("No hand went down with the phase before."),
        no.NoRound: _("This phase does not go round."),
        no.AlreadyHeard: _("{person} has spoken or passed in this round."),
        no.NoVote: _("This phase holds no vote."),
        no.NoVotesLeft: _("{person} has given all {votes} votes."),
        no.FloorIsElsewhere: _("The floor is given from the screen that has the clock: S takes it."),
        no.QueueIsElsewhere: _("Raised hands are kept on the screen that has the clock: S takes it."),
        no.TooFewPeople: _("Too few people for groups: {people}."),
    }


def _of_choosing() -> Sentences:
    return {
        no.NoTopics: _("No topic is open: < begins one on the note line."),
        no.NotATopic: _("Only an offered topic becomes a case, or has marks."),
        no.Reserved: _("There are reservations about this topic."),
        no.NotOffered: _("That topic is no longer offered: Del in the list of topics offers it again."),
        no.OthersLead: _("Another topic has as many votes, or more."),
        no.CaseIsTaken: _("That case has its topic, or its presenter, already."),
        no.NoSuchMark: _("The scale goes from {lowest} to {highest}."),
        no.UnknownCase: _("There is no such case of an earlier session here."),
        no.NotParked: _("Only what was set aside is followed up."),
    }


def _of_notes() -> Sentences:
    return {
        no.NoLine: _("No line from another screen waits here."),
        no.EmptyNote: _("There is nothing to write down."),
        no.UnknownNote: _("The record has no such note."),
        no.NothingToSplit: _("Words on both sides of the cursor make two notes."),
        no.NoNoteBefore: _("This is the first note of its phase."),
        no.NoNoteBehind: _("This is the last note of its phase."),
    }


def _of_turns() -> Sentences:
    return {
        no.NoTurnYet: _("Nobody has had the floor yet."),
        no.NoTurnBefore: _("There is no turn before the last one."),
        no.TurnsOfTwoPhases: _("The turn before belongs to “{phase}”: turns of two phases stay two."),
        no.UnknownTurn: _("The record has no such turn."),
    }


def _of_commands() -> Sentences:
    return {
        no.EmptyMessage: _("The message has no words."),
        no.NothingChanges: _("Nothing to change."),
        no.NothingToUndo: _("Nothing to undo."),
        no.NothingToRedo: _("Nothing to redo."),
        no.ClockIsHere: _("The clock is on this screen: n begins the next phase."),
        no.ClosedElsewhere: _(
            "The session is closed. Its live screen (gep resume) reopens it: S takes the clock, then u."
        ),
        no.NotAtTheSeat: _("{holder} has the clock: S takes it."),
    }
