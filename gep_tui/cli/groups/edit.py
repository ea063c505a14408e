"""Edit a group as a text: `gep group edit`."""

from __future__ import annotations

from time import monotonic

import click

from gep_tui.cli.common.asking import answered, at_a_terminal
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.editor import edit_file
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_page, remark
from gep_tui.cli.groups import group_options
from gep_tui.cli.groups.finding import found_group
from gep_tui.cli.groups.its_sessions import all_sessions
from gep_tui.cli.groups.opened import opened
from gep_tui.cli.groups.page import named_alike
from gep_tui.cli.groups.text_in_hand import begun, checked, written
from gep_tui.domain.group.group_text import GroupText
from gep_tui.locale import _
from gep_tui.store.library.group_drafts import EditedText
from gep_tui.store.library.groups import ReadGroup, named_like
from gep_tui.words.system_reasons import reason

#: Seconds in which nobody edits anything: the editor has left its work to a window.
AT_ONCE = 1.0


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "edit",
        callback=_edit,
        params=[group_options.group(), group_options.yes()],
        short_help=_("Edit a group as a text."),
        help=_(
            "Edit a group as a text, in the editor that VISUAL or EDITOR names: what is said of it, its members, its "
            "dates. Only what you changed is written. A text with faults is kept, and opened again."
        ),
    )


@click.pass_obj
def _edit(context: Context, group: str, yes: bool) -> int:
    read = found_group(context, group)
    with opened(context, read.id):
        pass  # whether it may be changed at all is said before anybody types
    text = begun(context, read)
    try:
        status = _edited(context, read, text, yes)
    except BaseException as end:
        text.make_private()
        if text.is_untouched:
            text.remove()
        elif isinstance(end, click.Abort | KeyboardInterrupt):
            remark("\n" + _kept(text))
        text.leave()
        raise
    put_page(named_alike(read, named_like(read.group, all_sessions(context))))
    return status


def _edited(context: Context, read: ReadGroup, text: EditedText, yes: bool) -> int:
    """Let the text be edited until it is right, and write it down; return the exit status. Raises CommandFailure."""
    while True:
        _edit_once(context, text)
        after, said = checked(context, text)
        if said:
            for line in said:
                remark(line)
            if not _again(text):
                return 1
            continue
        if after is None:
            text.remove()
            put(_("The text is empty: nothing was changed.") + "\n")
            return 0
        if _taken_in(context, read.id, text, after, yes):
            text.remove()
            return 0
        if not _again(text):
            return 1


def _taken_in(context: Context, id: str, text: EditedText, after: GroupText, yes: bool) -> bool:
    """Write down what was edited; False if not all could be, and the text says what is left. Raises CommandFailure."""
    try:
        return written(context, id, text, after, yes)
    except OSError as error:
        words = _("{path} cannot be written: {reason}.").format(path=error.filename or text.path, reason=reason(error))
        raise CommandFailure(f"{words} {_kept(text)}") from None


def _edit_once(context: Context, text: EditedText) -> None:
    """Open the editor. Raises CommandFailure; a text that was not touched is not kept."""
    began = monotonic()
    try:
        edit_file(text.path, context.environ)
        if monotonic() - began < AT_ONCE and text.is_untouched and at_a_terminal():
            words = _("The editor was back at once. If it is open in a window: save the text there, then press Enter")
            click.prompt(words, default="", show_default=False, err=True)
    except CommandFailure as failure:
        kept = _("Nothing was changed.") if text.is_untouched else _kept(text)
        raise CommandFailure(f"{failure.words} {kept}") from None
    finally:
        text.make_private()


def _again(text: EditedText) -> bool:
    """Ask whether to go on editing; if not, say where the text is kept."""
    if at_a_terminal() and answered(_("Edit it again?"), default=True):
        return True
    text.leave()
    remark(_kept(text))
    return False


def _kept(text: EditedText) -> str:
    return _("The text is kept, and `gep group edit` offers it again: {path}").format(path=text.path)
