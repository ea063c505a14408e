"""Open a group to change it, and make sure that what was changed is on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import held_back, remark
from gep_tui.cli.common.unsaved import unsaved_group
from gep_tui.cli.groups.finding import found_group
from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.problems import problem


@contextmanager
def opened(context: Context, words: str) -> Iterator[LiveGroup]:
    """Open the group that `words` name, and save at the end all that was done. Raises CommandFailure.

    What is printed meanwhile comes out once it is saved.
    """
    folder = context.home.group_folder(found_group(context, words).id)
    live = LiveGroup(folder, context.writer(folder), context.clock())
    for each in live.problems:
        remark(problem(each))
    with held_back() as told:
        try:
            if live.read_only:
                text = _("{name} was written by a newer gep: it can be shown. To change it, update gep.")
                raise CommandFailure(text.format(name=live.group.name))
            yield live
        except BaseException:
            live.close()
            raise
        saved(live, told)


def saved(live: LiveGroup, told: list[bytes]) -> None:
    """Wait until all is on the disk, and leave. Raises CommandFailure, and drops what is `told`, if it cannot be."""
    if not live.close():
        told.clear()
        raise unsaved_group(live)


def done(live: LiveGroup, decision: GroupDecision) -> Event:
    """Do this. Raises CommandFailure with the reason of a refusal."""
    answer = live.do(decision)
    if isinstance(answer, Refusal):
        raise CommandFailure(group_refusal(answer))
    return answer
