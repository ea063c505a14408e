"""Choosing the case: why a topic is not chosen, drawn or marked, or not without a question."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


class NoTopics(Refusal, frozen=True, kw_only=True):
    """No topic is offered from which a case could be chosen."""


class NotATopic(Refusal, frozen=True, kw_only=True):
    """Only an offered topic can become a case, or has marks."""


class NotOffered(Refusal, frozen=True, kw_only=True):
    """The topic is no longer offered: it gets no more votes."""


class Reserved(Refusal, frozen=True, kw_only=True):
    """People have a reservation about the topic: ask first. `people` are their ids."""

    people: tuple[str, ...]


class OthersLead(Refusal, frozen=True, kw_only=True):
    """The `topic` has as many votes as the one to be chosen, or more: ask first."""

    topic: str


class CaseIsTaken(Refusal, frozen=True, kw_only=True):
    """The case of the block `scope` has a topic already, or a presenter: ask first."""

    scope: str


class UnknownCase(Refusal, frozen=True, kw_only=True):
    """No such case was taken along from an earlier session, or the plan has no such block."""


class NotParked(Refusal, frozen=True, kw_only=True):
    """Only a parked question or point is followed up."""
