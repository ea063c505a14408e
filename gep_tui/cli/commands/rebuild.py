"""Make results.json or the search index anew: `gep rebuild`."""

from __future__ import annotations

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found
from gep_tui.cli.common.output import put, remark
from gep_tui.cli.common.rebuilding import rebuilt
from gep_tui.locale import _
from gep_tui.store.library.sessions import ids


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "rebuild",
        callback=_rebuild,
        params=[
            options.session(required=False),
            options.rehearsal(),
            click.Option(["--index", "of_search"], is_flag=True, help=_("The search index of all sessions instead.")),
        ],
        short_help=_("Rebuild results.json."),
        help=_("Rebuild results.json from the record, for one session or for all of them; or the search index."),
    )


@click.pass_obj
def _rebuild(context: Context, session: str | None, rehearsal: bool, of_search: bool) -> int:
    if of_search:
        from gep_tui.cli.common.search_index import made_anew

        put(f"{made_anew(context)}\n")
        return 0
    folder = context.folder(rehearsal)
    chosen = [found(context, session, rehearsal)] if session else [folder / id for id in ids(folder)]
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
