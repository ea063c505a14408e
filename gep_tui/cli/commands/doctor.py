"""Check what works here and what does not: `gep doctor`."""

from __future__ import annotations

from collections.abc import Iterable

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.finding import found_anywhere
from gep_tui.cli.common.output import put, put_json, put_text
from gep_tui.cli.doctor.clipboard import clipboard
from gep_tui.cli.doctor.files import protocols, settings
from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.doctor.groups import groups
from gep_tui.cli.doctor.house import data_folder, program
from gep_tui.cli.doctor.sessions import session, sessions
from gep_tui.cli.doctor.terminal import terminal
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, n_

STATES = {"ok": N_("[ok]"), "note": N_("[note]"), "broken": N_("[BROKEN]")}


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "doctor",
        callback=_doctor,
        params=[options.session(required=False), options.as_json()],
        short_help=_("Check what works here and what does not."),
        help=_(
            "Check the program, the data folder, the terminal and all sessions, or just SESSION, and say what to do."
            " Changes nothing. Exits with 1 if something is broken."
        ),
    )


@click.pass_obj
def _doctor(context: Context, session: str | None, as_json: bool) -> int:
    findings = _of_one(context, session) if session else _findings(context)
    if as_json:
        found = list(findings)
        put_json([_row(finding) for finding in found])
        return 1 if any(finding.state == "broken" for finding in found) else 0
    broken = _say(findings, headed=not session)
    if broken:
        put(n_("{count} thing is broken.", "{count} things are broken.", broken).format(count=broken) + "\n")
    else:
        put(_("Nothing is broken.") + "\n")
    return 1 if broken else 0


def _of_one(context: Context, words: str) -> Iterable[CheckResult]:
    return session(context, found_anywhere(context, words))


def _findings(context: Context) -> Iterable[CheckResult]:
    yield from program()
    yield from data_folder(context)
    yield from terminal(context.environ)
    yield from clipboard(context.environ)
    yield from settings(context)
    yield from protocols(context)
    yield from sessions(context)
    yield from groups(context)


def _say(findings: Iterable[CheckResult], headed: bool) -> int:
    """Print the findings, a session's under its name; return how many are broken."""
    broken, about = 0, ""
    for finding in findings:
        if headed and finding.session != about and finding.session:
            put(one_line(finding.session) + "\n")
        about = finding.session
        head = f"{'  ' if headed and about else ''}{_(STATES[finding.state])} "
        put_text(head, one_line(finding.words) + (f" → {one_line(finding.todo)}" if finding.todo else ""))
        broken += finding.state == "broken"
    return broken


def _row(finding: CheckResult) -> dict[str, object]:
    row = finding._asdict()
    row["words"], row["todo"] = one_line(finding.words), one_line(finding.todo)
    return row
