"""People: why somebody is not found, called or listed so."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


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
    """Somebody on the list has this name, or one that differs only in case or blanks."""

    name: str
