"""What became of the commitments made in a cycle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from gep_tui.domain.group.board import GroupCommitment, commitments
from gep_tui.domain.group.cycle.meetings import Meeting, is_of_cycle, real_sessions
from gep_tui.domain.group.state import Cycle, Group
from gep_tui.domain.session.state import Session


class CommitmentFigures(msgspec.Struct, frozen=True, kw_only=True):
    """Of those `made`, each is one of `done`, `partly`, `dropped`, `open`, or `unclear`: people told it differently.

    `carried` were carried over at least once, `times_carried` is how often in all.
    """

    made: int = 0
    done: int = 0
    partly: int = 0
    dropped: int = 0
    open: int = 0
    unclear: int = 0
    carried: int = 0
    times_carried: int = 0


def commitment_figures(
    group: Group, sessions: Iterable[Session], held: Sequence[Meeting], cycle: Cycle | None
) -> CommitmentFigures:
    """Count the commitments made in a cycle; `sessions` are all of the group, since any may tell what became of them.

    Notes that were withdrawn, or are no commitment any more, are not counted.
    """
    ids = {each.session.id for each in held}
    made = [each for each in commitments(group, real_sessions(sessions)) if _counts(group, cycle, ids, each)]
    outcomes = [each.state.outcome for each in made]
    still = [each.state.outcome for each in made if each.is_open]
    return CommitmentFigures(
        made=len(made),
        done=outcomes.count("done"),
        partly=outcomes.count("partly"),
        dropped=outcomes.count("dropped"),
        open=still.count("open") + still.count("carried"),
        unclear=outcomes.count(""),
        carried=sum(each.state.times > 0 for each in made),
        times_carried=sum(each.state.times for each in made),
    )


def _counts(group: Group, cycle: Cycle | None, ids: set[str], each: GroupCommitment) -> bool:
    if each.gone == "absent":
        return each.made is not None and is_of_cycle(group, cycle, each.made)
    return each.gone == "" and each.name.session in ids
