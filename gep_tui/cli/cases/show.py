"""Show a case over all its sessions: `gep cases show`."""

from __future__ import annotations

import click

from gep_tui.cli.cases.known import known_cases, one_meant
from gep_tui.cli.cases.listed import as_data
from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put, put_json
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "show",
        callback=_show,
        params=[click.Argument(["case"], metavar=_("CASE")), options.as_json()],
        short_help=_("Show what each session did with the case."),
        help=_(
            "Show a case over all its sessions: who brought it, its key question as it changed, leads taken up, "
            "commitments and what became of them. CASE is what stands in brackets in `gep cases`, its end, or words of "
            "the title."
        ),
    )


@click.pass_obj
def _show(context: Context, case: str, as_json: bool) -> int:
    found = one_meant(known_cases(context, None, as_told=not as_json), case)
    if as_json:
        put_json(as_data(found))
        return 0
    from gep_tui.export.case_story import case_page
    from gep_tui.export.plain import written

    put(written(case_page(found.case, found.sessions, context.choose_language())))
    return 0
