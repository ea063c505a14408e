"""The text to go on editing with where not all could be written: the group as it is now, with what was refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time
from functools import partial
from typing import Any

import msgspec

from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.group.decisions.dates import begin_cycle, change_cycle, move_date, plan_date
from gep_tui.domain.group.decisions.members import add_member, change_member
from gep_tui.domain.group.group_text import CycleText, DateText, GroupText, MemberText
from gep_tui.domain.group.three_way import Clash, Piece

replace = msgspec.structs.replace


def again(now: GroupText, clashes: Sequence[Clash], refused: Iterable[GroupDecision]) -> GroupText:
    """Return the text of the group as it is now, with your value in each field that clashed, and all that was refused.

    Whoever saves this text unchanged asks for the same again, having read what the others wrote.
    """
    members = tuple(_with_yours(each, clashes) for each in now.members)
    dates = tuple(_with_yours(each, clashes) for each in now.dates)
    cycles = tuple(_with_yours(each, clashes) for each in now.cycles)
    text = replace(_with_yours(now, clashes), members=members, cycles=cycles, dates=dates)
    for decision in refused:
        if isinstance(decision, partial):
            text = _with_refused(text, decision.func, decision.keywords)
    return text


def _with_yours(piece: Piece, clashes: Sequence[Clash]) -> Piece:
    id = getattr(piece, "id", "")
    return replace(piece, **{each.field: each.yours for each in clashes if each.of == id})


def _with_refused(text: GroupText, decision: object, given: dict[str, Any]) -> GroupText:
    """Return the text with the values of one refused decision."""
    if decision is add_member:
        return replace(text, members=(*text.members, MemberText(**given)))
    if decision is change_member:
        return replace(text, members=_changed(text.members, given["member"], given))
    if decision is begin_cycle:
        return replace(text, cycles=(*text.cycles, CycleText(**given)))
    if decision is change_cycle:
        return replace(text, cycles=_changed(text.cycles, given["cycle"], given))
    if decision in (plan_date, move_date):
        given = {**given, "starts": _clock(given.get("starts"))} if "starts" in given else given
    if decision is plan_date:
        return replace(text, dates=(*text.dates, DateText(**given)))
    if decision is move_date:
        return replace(text, dates=_changed(text.dates, given["planned"], given))
    return text


def _changed(pieces: Sequence[Piece], id: str, given: dict[str, Any]) -> tuple[Piece, ...]:
    """Return the parts, the one with this id changed as it was wanted."""
    return tuple(
        replace(each, **{name: value for name, value in given.items() if name in each.__struct_fields__})
        if getattr(each, "id", "") == id
        else each
        for each in pieces
    )


def _clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""
