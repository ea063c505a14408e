"""Show a case over all its sessions: `gep cases show`."""

from __future__ import annotations

import click

from gep_tui.cli.cases.known import known_cases, one_meant
from gep_tui.cli.cases.listed import as_data
from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put, put_json, remark
from gep_tui.export.readers.default_reader import default_reader, why_default
from gep_tui.export.readers.group_facts import GroupFacts
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.locale import _


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "show",
        callback=_show,
        params=[
            click.Argument(["case"], metavar=_("CASE")),
            options.case_reader(),
            options.as_json(),
        ],
        short_help=_("Show what each session did with the case."),
        help=_(
            "Show a case over all its sessions: who brought it, its key question as it changed, leads taken up, "
            "commitments and what became of them. CASE is what is in brackets in `gep cases`, its end, or words of "
            "the title."
        ),
    )


@click.pass_obj
def _show(context: Context, case: str, reader: str | None, as_json: bool) -> int:
    whom = _reader(context, case, reader, as_json)
    found = one_meant(known_cases(context, None, lambda _group: not whom.is_facilitator), case)
    if as_json:
        put_json(as_data(found))
        return 0
    from gep_tui.export.case_story import case_page
    from gep_tui.export.plain import written

    put(written(case_page(found.case, found.sessions, context.choose_language(), whom)))
    return 0


def _reader(context: Context, case: str, wanted: str | None, record: bool) -> Reader:
    """Return for whom the case is shown; for a `record` the usual reader is told. Raises CommandFailure."""
    if wanted or not record:
        return FACILITATOR if wanted == "facilitator" else GROUP
    facts = GroupFacts(minutes_for=one_meant(known_cases(context, None), case).minutes_for)
    reader = default_reader(facts, record=True)
    remark(f"{for_whom(reader)} {why_default(facts)}")
    return reader
