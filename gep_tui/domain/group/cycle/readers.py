"""Who may see which figures: the facilitator all, the group none that single out a speaker, the sponsor no names."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from gep_tui.domain.group.aims import AIMS
from gep_tui.domain.group.cycle.attendance import HeldSession
from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.domain.group.cycle.rated import RatedFigures
from gep_tui.domain.session.rating import RatedThing

CycleReader = Literal["facilitator", "group", "sponsor"]

#: All readers, the one who is told most first.
CYCLE_READERS: tuple[CycleReader, ...] = get_args(CycleReader)

_replace = msgspec.structs.replace


def seen_by(figures: CycleFigures, reader: CycleReader) -> CycleFigures:
    """Return the figures without what `reader` must not see.

    The sponsor gets numbers and days: no names of people and services, no words that were said or typed, no case. An
    aim in words of the group's own becomes "".
    """
    if reader == "facilitator":
        return figures
    quiet = _replace(figures, speaking=_replace(figures.speaking, members=(), median=0.0))
    return _for_sponsor(quiet) if reader == "sponsor" else quiet


def _for_sponsor(figures: CycleFigures) -> CycleFigures:
    return _replace(
        figures,
        aims=tuple(map(_known, figures.aims)),
        sessions=tuple(map(_unnamed, figures.sessions)),
        attendance=(),
        roles=(),
        services=(),
        phases=(),
        topics=_replace(figures.topics, topics=()),
        ratings=_replace(figures.ratings, things=tuple(map(_wordless, figures.ratings.things))),
    )


def _unnamed(session: HeldSession) -> HeldSession:
    return HeldSession(
        day=session.day,
        planned_seconds=session.planned_seconds,
        held_seconds=session.held_seconds,
        members=session.members,
        expected=session.expected,
        guests=session.guests,
        services=session.services,
    )


def _wordless(each: RatedFigures) -> RatedFigures:
    about = RatedThing(each.about.subject, _known(each.about.aim))
    return _replace(each, about=about, words=())


def _known(aim: str) -> str:
    return aim if aim in AIMS else ""
