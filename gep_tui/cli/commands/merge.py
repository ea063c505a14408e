"""Take in what another laptop has packed: `gep merge`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from gep_tui.cli.common import completing
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_text, remark
from gep_tui.cli.packs.clocks import clock_option, settle
from gep_tui.cli.packs.erasing import erase_too
from gep_tui.cli.packs.passphrase import opened, passphrase_file
from gep_tui.cli.packs.preview import preview
from gep_tui.cli.packs.record_here import folder_of
from gep_tui.cli.packs.same_name import same_name
from gep_tui.cli.packs.unfinished import finish_merges
from gep_tui.cli.purge.planned import now
from gep_tui.locale import _
from gep_tui.store.files.typed_path import typed_path
from gep_tui.store.packs.coming import Coming, coming
from gep_tui.store.packs.erased_there import erased_there, left_elsewhere, sheets_that_stay
from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.merge_sign import MergeSign
from gep_tui.store.packs.taking_in import InPart, take_in
from gep_tui.store.packs.unpacking import read_pack, unpacked
from gep_tui.store.purge.erased_notes import NotesGone
from gep_tui.words.erased_there import erased_elsewhere, sheets_stay
from gep_tui.words.packs import fault, head, title_of
from gep_tui.words.system_reasons import reason


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "merge",
        callback=_merge,
        params=[
            click.Argument(["files"], metavar=_("FILE…"), nargs=-1, required=True, shell_complete=completing.files),
            passphrase_file(),
            clock_option(),
            click.Option(["--dry-run"], is_flag=True, help=_("Show what would come in, and change nothing.")),
        ],
        short_help=_("Take in what another laptop has packed."),
        help=_(
            "Take in what `gep pack` wrote on another laptop, of a session or a group: in any order, any number of "
            "times, while a screen has the session open. What is new is counted first, by whom it is. No file that is "
            "here is changed. Notes written away from the record are placed by the marks made there, else by the "
            "time, once it is known how far the clock there was off."
        ),
    )


@click.pass_obj
def _merge(context: Context, files: tuple[str, ...], secret: str, clock: int | None, dry_run: bool) -> int:
    failed = 0
    for line in () if dry_run else finish_merges(context):
        put_text("", line)
    for file in files:
        try:
            _merge_one(context, typed_path(file), secret, clock, dry_run)
        except CommandFailure as failure:
            remark(failure.words)
            failed = 1
    if dry_run:
        put(_("Nothing was changed.") + "\n")
    return failed


def _merge_one(context: Context, path: Path, secret: str, clock: int | None, dry_run: bool) -> None:
    """Show what one pack brings, and take it in. Raises CommandFailure."""
    news, gone = _came(context, path, secret)
    brings = [each for each in news if each.files]
    sign = _written(context, news) if brings and not dry_run else None
    if not dry_run:
        for line in erase_too(context, news, gone):
            put_text("", line)
    if sign is not None:
        sign.remove()
    # In the pack of a group only what comes in is looked at: its older sessions have been settled, or were left.
    for each in brings if news[0].record.is_group else news:
        if not each.record.is_group:
            for line in settle(context, each, clock, dry_run):
                put_text("", line)


def _came(context: Context, path: Path, secret: str) -> tuple[list[Coming], NotesGone]:
    """Show what a pack brings; return it, record by record, and what was erased there. Raises CommandFailure."""
    try:
        pack = unpacked(opened(read_pack(path), path, secret))
        news = [coming(record, folder_of(context, record)) for record in pack.records]
    except PackFault as why:
        raise CommandFailure(fault(why, path)) from None
    except OSError as error:
        text = _("{path} cannot be read: {reason}.")
        raise CommandFailure(text.format(path=path, reason=reason(error))) from None
    put_text("", head(pack.about, title_of(news[0]), path))
    for line in preview(news):
        put(line + "\n")
    gone = erased_there(news)
    elsewhere = left_elsewhere(context.home, news, gone, now())
    sheets = sheets_stay(sheets_that_stay(context.home, news, gone, elsewhere))
    for line in (*erased_elsewhere(elsewhere), *sheets, *same_name(context, news)):
        put_text("", line)
    return news, gone


def _written(context: Context, news: Sequence[Coming]) -> MergeSign:
    """Write the new lines, and say where they are; return the sign that the merge goes on. Raises CommandFailure."""
    home, first = context.made_home(), news[0]
    sign: MergeSign | None = None
    try:
        sign = MergeSign(home.path)
        take_in(news)
    except OSError as error:
        text = _("{folder} cannot be written ({reason}): nothing was changed. Put that right, then merge once more.")
        if isinstance(error, InPart):
            text = _(
                "{folder} cannot be written ({reason}): only a part came in. Merge once more: that brings the rest."
            )
        elif sign is not None:
            sign.remove()
        raise CommandFailure(text.format(folder=error.filename or first.folder, reason=reason(error))) from None
    text = _("It is here now: `gep notes {id}` writes in it.")
    if first.here:
        text = _("It is taken in.")
    elif first.record.is_group:
        text = _("The group is here now: `gep run --group {id}` opens its next session.")
    among = " --rehearsal" if first.folder.parent == context.home.rehearsals else ""
    put(text.format(id=f"{first.folder.name}{among}") + "\n")
    return sign
