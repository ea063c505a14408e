"""Why a command about a group is refused: typed values with fields, which `words` turns into sentences."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.stream.refusal import Refusal


class NamelessGroup(Refusal, frozen=True, kw_only=True):
    """The group or the member has no name that shows anything."""


class UnknownMember(Refusal, frozen=True, kw_only=True):
    """The group has no such member."""

    member: str


class MemberTwice(Refusal, frozen=True, kw_only=True):
    """A member has this name, or one that differs only in case or blanks."""

    name: str


class HasLeft(Refusal, frozen=True, kw_only=True):
    """The member has left the group already."""

    name: str


class HasNotLeft(Refusal, frozen=True, kw_only=True):
    """The member is in the group."""

    name: str


class UnknownDate(Refusal, frozen=True, kw_only=True):
    """The cycle has no such planned date."""


class AlreadyPlanned(Refusal, frozen=True, kw_only=True):
    """A session is planned on this day and time already."""

    day: date


class DateIsPast(Refusal, frozen=True, kw_only=True):
    """The day is over: nothing can be planned on it."""

    day: date


class CycleBegins(Refusal, frozen=True, kw_only=True):
    """A cycle begins on this day already."""

    day: date


class UnknownCycle(Refusal, frozen=True, kw_only=True):
    """The group has no such cycle."""


class NoSuchReader(Refusal, frozen=True, kw_only=True):
    """Documents of a group are made for no such reader."""

    given: str


class SameInGroup(Refusal, frozen=True, kw_only=True):
    """Nothing would change in the group."""


class NothingDone(Refusal, frozen=True, kw_only=True):
    """There is nothing to undo, or nothing to redo."""


class UntitledSheet(Refusal, frozen=True, kw_only=True):
    """The practice sheet has no title that shows anything."""


class EmptySheet(Refusal, frozen=True, kw_only=True):
    """Nothing is on the practice sheet."""


class UnknownSheet(Refusal, frozen=True, kw_only=True):
    """The group has no such practice sheet."""

    sheet: str


class EmptyTopic(Refusal, frozen=True, kw_only=True):
    """The topic has no words."""


class UnknownTopic(Refusal, frozen=True, kw_only=True):
    """The topic is not in the reserve."""


class CaseOfItself(Refusal, frozen=True, kw_only=True):
    """A case cannot go on from itself."""
