"""The commitments that a session has to ask about: those of earlier sessions, as far as they are known."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from gep_tui.domain.group.board import GroupCommitment, commitments
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session


def due(session: Session, group: Group, others: Iterable[Session]) -> tuple[GroupCommitment, ...]:
    """Return the commitments of earlier sessions that are open, or were followed up in `session`; the earliest first.

    `group` and `others`, its other sessions, tell their newest state where they are at hand; an empty group and no
    sessions leave what `session` took along. Only where the group is at hand is it known that a session is not.
    """
    here = {each.commitment for each in session.carried.followed}
    known = [session, *(each for each in others if each.id != session.id)]
    earlier = (each for each in commitments(group, known) if each.name.session != session.id)
    asked = (each for each in earlier if each.is_open or each.name in here)
    return tuple(asked) if group.id else tuple(msgspec.structs.replace(each, gone="") for each in asked)


def not_looked_at(session: Session, asked: Iterable[GroupCommitment]) -> tuple[GroupCommitment, ...]:
    """Return those of the open commitments `asked` about on which nobody has reported in `session`."""
    here = {each.commitment for each in session.carried.followed}
    return tuple(each for each in asked if each.is_open and each.name not in here)
