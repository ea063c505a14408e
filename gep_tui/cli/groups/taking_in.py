"""Take a list of people into a group: show what it brings, ask, write it down at once."""

from __future__ import annotations

from collections.abc import Iterable

from gep_tui.cli.common.asking import agreed
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_text
from gep_tui.domain.group.importing import MemberImport, MemberRow, compared, taken_over
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.live.group import LiveGroup
from gep_tui.locale import _
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.member_import import import_preview, imported


def shown(group: Group, rows: Iterable[MemberRow]) -> MemberImport:
    """Show what a list brings to a group, and return it. Raises CommandFailure if nobody is in it."""
    told = compared(group, rows)
    lines = list(import_preview(told))
    if not lines:
        raise CommandFailure(_("The list names nobody: nothing was changed."))
    for line in lines:
        put_text("", line)
    return told


def take_in(live: LiveGroup, told: MemberImport, yes: bool) -> None:
    """Ask, and write down what a list brings. Raises CommandFailure where nobody can be asked."""
    if not told.new and not told.changed:
        put(_("Nothing to change.") + "\n")
    elif wanted(yes):
        write(live, told)


def wanted(yes: bool) -> bool:
    """Ask whether to take over what was shown. Raises CommandFailure where nobody can be asked."""
    taken = agreed(_("Take this over?"), yes)
    if not taken:
        put(_("Nothing was changed.") + "\n")
    return taken


def write(live: LiveGroup, told: MemberImport) -> None:
    """Write down what a list brings."""
    answers = live.do_all(taken_over(told))
    for each in answers:
        if isinstance(each, Refusal):
            put_text("", group_refusal(each))
    put(imported(len(told.new), len(told.changed)) + "\n")
    if told.doubtful:
        text = _("If two of them are one person: `gep group members {id} --merge NAME NAME`.")
        put_text("", text.format(id=live.folder.name))
