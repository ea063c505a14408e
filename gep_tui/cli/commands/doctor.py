"""`gep doctor`."""

from __future__ import annotations

from collections.abc import Iterable

import click

from gep_tui.cli.health.clipboard import clipboard
from gep_tui.cli.health.files import protocols, sessions, settings
from gep_tui.cli.health.finding import Finding
from gep_tui.cli.health.house import data_folder, program
from gep_tui.cli.health.terminal import terminal
from gep_tui.cli.output import put
from gep_tui.cli.root import Root
from gep_tui.domain.text import one_line
from gep_tui.locale import N_, _, n_

STATES = {"ok": N_("[ok]"), "note": N_("[note]"), "broken": N_("[BROKEN]")}


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "doctor",
        callback=_doctor,
        short_help=_("Say what works here and what does not."),
        help=_("Say what works here and what does not; nothing is changed. Status 1 means that something is broken."),
    )


@click.pass_obj
def _doctor(root: Root) -> int:
    broken = 0
    for finding in _findings(root):
        put(f"{_(STATES[finding.state])} {one_line(finding.words)}\n")
        broken += finding.state == "broken"
    if broken:
        put(n_("{count} thing is broken.", "{count} things are broken.", broken).format(count=broken) + "\n")
    else:
        put(_("Nothing is broken.") + "\n")
    return 1 if broken else 0


def _findings(root: Root) -> Iterable[Finding]:
    yield from program()
    yield from data_folder(root)
    yield from terminal(root.environ)
    yield from clipboard(root.environ)
    yield from settings(root)
    yield from protocols(root)
    yield from sessions(root)
