"""Replace the names in what a command puts out: those that nobody listed are asked one by one, or left and told."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from gep_tui.cli.common.asking import answered, at_a_terminal
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import remark
from gep_tui.cli.common.unsaved import unsaved_group
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.export.anonymous.anonymised import anonymised
from gep_tui.export.anonymous.names_seen import is_asked, is_left, names_seen, without_asking
from gep_tui.export.names.remembering import to_remember
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _, n_
from gep_tui.store.library.groups import group_of


def without_names(context: Context, seen: Seen, everything: Seen, session: Session) -> tuple[Seen, tuple[str, ...]]:
    """Return what is seen with names replaced, and what to say of those that were left. Raises CommandFailure.

    `everything` is what the facilitator sees of the session.
    """
    group = group_of(context.home.groups, session)
    found = names_seen(seen, everything, session, group)
    if at_a_terminal():
        asked = tuple(_asked(each) if is_asked(each) else each for each in found)
        if group is not None:
            _remember(context, group, [now for now, before in zip(asked, found, strict=True) if now != before])
        found = asked
    names = without_asking(found)
    left = [each for each in names if is_left(each)]
    doubtful = [each for was, each in zip(found, names, strict=True) if is_asked(was) and each.state == "accepted"]
    return anonymised(seen, names), (*_told(left, _left(len(left))), *_told(doubtful, _replaced(len(doubtful))))


def _asked(name: Replacement) -> Replacement:
    """Ask about one name, shown in its sentence."""
    found = one_line(name.found)
    remark(f"\n{one_line(name.where[0].sentence)}")
    question = _("Replace “{name}” by “{by}”?").format(name=found, by=one_line(name.by))
    return msgspec.structs.replace(name, state="accepted" if answered(question, default=True) else "refused")


def _remember(context: Context, group: Group, names: Iterable[Replacement]) -> None:
    """Let the group remember what was answered. Raises CommandFailure if it cannot be saved."""
    from gep_tui.live.group import LiveGroup

    decisions = list(to_remember(names, group))
    if not decisions:
        return
    folder = context.home.group_folder(group.id)
    live = LiveGroup(folder, context.writer(folder), context.clock())
    if not live.read_only:
        live.do_all(decisions)
    if not live.close():
        raise unsaved_group(live)


def _left(count: int) -> str:
    return n_(
        "{count} word looks like a name and was left as it is:",
        "{count} words look like names and were left as they are:",
        count,
    )


def _replaced(count: int) -> str:
    return n_(
        "{count} name may be a town there, and was replaced as the person’s:",
        "{count} names may be towns there, and were replaced as people’s:",
        count,
    )


def _told(names: list[Replacement], words: str) -> list[str]:
    """Return in words how many names there are, then each in its sentence."""
    if not names:
        return []
    shown = (f"  {one_line(name.found)} – {one_line(name.where[0].sentence)}" for name in names)
    return [words.format(count=len(names)), *shown]
