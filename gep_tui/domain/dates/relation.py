"""Take a phrase apart: how a promise relates to a time ("avant", "d'ici", "by"), and the time itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from gep_tui.domain.dates.meaning import Period
from gep_tui.domain.dates.tokens import DateToken

#: on: at that time. by: until then at the latest. before: not on that day any more.
Relation = Literal["on", "by", "before"]

_DAY = timedelta(days=1)

#: The words that say how, and what they say; "in" belongs to the time as well.
_SAYS: dict[DateToken, Relation] = {"on": "on", "in": "on", "by": "by", "before": "before"}


class Apart(NamedTuple):
    """A phrase taken apart; `time` is what is left, without the time of day."""

    relation: Relation
    time: tuple[DateToken, ...]
    within: bool


def apart(tokens: Sequence[DateToken]) -> Apart:
    """Take a phrase apart; `within` tells whether "in" or "dans" came before the time."""
    rest, said, within = list(tokens), list[DateToken](), False
    while rest and rest[0] in _SAYS:
        within = rest[0] == "in"
        said.append(rest.pop(0))
    if rest[-1:] == ["by"]:
        said.append(rest.pop())
    relations = {_SAYS[word] for word in said}
    relation: Relation = "before" if "before" in relations else "by" if "by" in relations else "on"
    return Apart(relation, tuple(_without_hours(rest)), within)


def _without_hours(rest: list[DateToken]) -> list[DateToken]:
    """Return a phrase without the time of day at its end, "vendredi à 14h"; that may be all there is."""
    shorter = list(rest)
    while shorter and shorter[-1] in ("daytime", "on", "in"):
        shorter.pop()
    return shorter if shorter not in ([], ["this"]) and "daytime" in rest else rest


def due(relation: Relation, period: Period) -> date:
    """Return the last day on which a promise can be kept."""
    return period.first - _DAY if relation == "before" else period.last
