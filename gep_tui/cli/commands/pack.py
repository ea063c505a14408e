"""Put a session or a group into one file: `gep pack`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import put_text
from gep_tui.cli.packs.passphrase import new_passphrase, passphrase_file
from gep_tui.cli.packs.record_here import folder_of
from gep_tui.cli.packs.stays import stays_in_room
from gep_tui.cli.packs.to_pack import ToPack, group_to_pack, session_to_pack
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.files.disk import replace_file
from gep_tui.store.files.typed_path import typed_path
from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.lock import locked
from gep_tui.store.packs.target import standing
from gep_tui.words.packs import fault, for_whom, left_out, size
from gep_tui.words.system_reasons import reason


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "pack",
        callback=_pack,
        params=[
            click.Argument(["session"], metavar=_("SESSION"), shell_complete=_sessions_or_files),
            click.Argument(["file"], metavar=_("FILE"), required=False, shell_complete=completing.files),
            *_of_a_group(),
            click.Option(["--for", "reader"], metavar=_("NAME"), default="", help=_("Say in the pack for whom it is.")),
            click.Option(["--open", "is_open"], is_flag=True, help=_("Without a passphrase, for anybody to read.")),
            passphrase_file(),
            click.Option(["--private"], is_flag=True, help=_("With the notes to self.")),
            options.rehearsal(),
        ],
        short_help=_("Put a session or a group into one file, for another laptop."),
        help=_(
            "Put a session into one file, for another laptop: `gep merge` takes it in there. With --group GROUP in "
            "place of SESSION, a group goes with all its sessions. A screen may have them open. The file is locked "
            "with a passphrase, asked twice. Notes to self stay out unless asked for."
        ),
    )


def _of_a_group() -> list[click.Option]:
    group = _("Pack this group, with its sessions.")
    return [
        click.Option(["--group"], metavar=_("GROUP"), shell_complete=completing.known_groups, help=group),
        click.Option(["--alone"], is_flag=True, help=_("With --group: without its sessions.")),
    ]


def _sessions_or_files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer sessions; with `--group` the first word is the file."""
    return (completing.files if ctx.params.get("group") else completing.sessions)(ctx, param, incomplete)


@click.pass_obj
def _pack(
    context: Context, session: str, file: str | None, group: str | None, alone: bool, reader: str, is_open: bool,
    secret: str, private: bool, rehearsal: bool,
) -> int:  # fmt: skip
    target = _target(session, file, group)
    if alone and group is None:
        raise CommandFailure(_("--alone goes with --group."), status=2)
    if group is None:
        folder = found(context, session, rehearsal)
        what = session_to_pack(folder, reader, private)._replace(before=stays_in_room(context.home, folder))
    else:
        what = group_to_pack(context, group, reader, private, alone)
    if what.before:
        put_text("", what.before)
    passphrase = None if is_open else new_passphrase(secret)
    _say(target, what, _written(context, target, what, passphrase), passphrase is None)
    return 0


def _target(session: str, file: str | None, group: str | None) -> Path:
    """Return the file to write. Raises CommandFailure if it is not said, or both a session and a group are meant."""
    if group is None and file is None:
        raise CommandFailure(_("Into which file? `gep pack SESSION FILE`, or `gep pack --group GROUP FILE`."), status=2)
    if group is not None and file is not None:
        raise CommandFailure(_("--group takes the place of SESSION: `gep pack --group GROUP FILE`."), status=2)
    return typed_path(file or session)


def _written(context: Context, path: Path, what: ToPack, passphrase: str | None) -> bool:
    """Write the pack; tell whether an earlier one was there. Raises CommandFailure."""
    try:
        replaces = standing(path, what.about, passphrase, partial(folder_of, context))
        replace_file(path, what.make() if passphrase is None else locked(what.make(), passphrase))
    except PackFault as why:
        raise CommandFailure(fault(why, path)) from None
    except OSError as error:
        text = _("{path} cannot be written: {reason}.")
        raise CommandFailure(text.format(path=error.filename or path, reason=reason(error))) from None
    return replaces


def _say(path: Path, what: ToPack, replaces: bool, is_open: bool) -> None:
    """Say what is in the pack, whom it is for, and who can read it."""
    about = what.about
    text = _("{file} holds “{title}”: {counts}, {size}.")
    if replaces:
        text = _("{file}, packed anew, holds “{title}”: {counts}, {size}.")
    kept = size(path.stat().st_size)
    put_text("", text.format(file=path, title=one_line(about.title), counts=what.counts, size=kept))
    put_text("", for_whom(about))
    if about.left_out:
        put_text("", left_out(about))
    if is_open:
        put_text("", _("It is open: whoever has the file can read it."))
    else:
        put_text("", _("It is locked: without the passphrase nobody reads it, you neither."))
