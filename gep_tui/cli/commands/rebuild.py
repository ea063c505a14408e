"""`gep rebuild`."""

from __future__ import annotations

from pathlib import Path

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import put, remark
from gep_tui.cli.common.read_session import kept
from gep_tui.live.results import left_to_newer
from gep_tui.locale import _
from gep_tui.store.library.sessions import ids
from gep_tui.store.results.results import write_results


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "rebuild",
        callback=_rebuild,
        params=[options.session(required=False), options.rehearsal()],
        short_help=_("Rebuild results.json."),
        help=_("Rebuild results.json from the record, for one session or for all of them."),
    )


@click.pass_obj
def _rebuild(root: Context, session: str | None, rehearsal: bool) -> int:
    folder = root.folder(rehearsal)
    chosen = [found(root, session, rehearsal)] if session else [folder / id for id in ids(folder)]
    failed = 0
    for each in chosen:
        try:
            put(f"{rebuilt(each)}\n")
        except CommandFailure as failure:
            remark(failure.words)
            failed += 1
    if not chosen:
        put(_("No rehearsals yet.") + "\n" if rehearsal else _("No sessions yet: `gep run` starts one.") + "\n")
    return 1 if failed else 0


def rebuilt(folder: Path) -> str:
    """Write the results of the session in `folder` and return a sentence about it. Raises CommandFailure."""
    record = kept(folder)
    if left_to_newer(folder, record.session):
        text = _("{id}: a newer gep wrote part of this session. Its results.json stays as it is: update gep.")
        raise CommandFailure(text.format(id=folder.name))
    try:
        aside = write_results(folder, record.report, record.covers)
    except OSError as error:
        text = _("{folder}: results.json cannot be written ({reason}). The old one is unchanged.")
        raise CommandFailure(text.format(folder=folder, reason=error.strerror)) from None
    said = _("{id}: results.json is new.").format(id=folder.name)
    if aside is not None:
        said += " " + _("What was there is kept as {path}.").format(path=aside)
    return said
