"""List the sessions: `gep sessions`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put, put_json, put_table
from gep_tui.cli.groups.its_sessions import of_group
from gep_tui.cli.start import command_line as line
from gep_tui.domain.session.state import titled
from gep_tui.domain.stream.spans import stamp
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _, chosen
from gep_tui.store.files.heartbeat import read_alive, running
from gep_tui.store.library.sessions import Summary, newest_first, summary

#: The names of a session's states.
STATES = {
    "not-begun": N_("not begun"),
    "open": N_("open"),
    "closed": N_("closed"),
    "unreadable": N_("cannot be read"),
    "cut-short": N_("cut short as it was begun: empty"),
}


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "sessions",
        callback=_sessions,
        params=[
            options.declared(
                line.GROUP, metavar=_("GROUP"), shell_complete=completing.groups, help=_("Only sessions of this group.")
            ),
            options.as_json(),
            options.rehearsal(),
        ],
        short_help=_("List the sessions."),
        help=_("List the sessions, the oldest first."),
    )


@click.pass_obj
def _sessions(context: Context, group: str | None, as_json: bool, rehearsal: bool) -> int:
    folder = context.folder(rehearsal)
    found = [summary(folder / id) for id in reversed(newest_first(folder))]
    wanted = of_group(context, group, found) if group else found
    rows = [_row(folder / each.id, each) for each in wanted]
    if as_json:
        put_json(rows)
    elif group and not rows:
        put(_("No session of this group.") + "\n")
    elif rows:
        head = (_("Session"), _("Group"), _("Title"), _("Begun"), _("State"))
        put_table([head, *(_shown(row, each) for row, each in zip(rows, wanted, strict=True))])
    else:
        put(_("No rehearsals yet.") + "\n" if rehearsal else _("No sessions yet: `gep run` starts one.") + "\n")
    return 0


def _row(folder: Path, found: Summary) -> dict[str, Any]:
    return {
        "id": found.id,
        "group": found.group,
        "title": found.title,
        "programme": found.programme,
        "started_at": stamp(found.started_at),
        "ended_at": stamp(found.ended_at),
        "state": _state(found),
        "running": any(map(running, read_alive(folder))),
    }


def _state(found: Summary) -> str:
    if found.opened_at is None:
        return "cut-short" if found.cut_short else "unreadable"
    if found.closed:
        return "closed"
    return "open" if found.started_at else "not-begun"


def _shown(row: dict[str, Any], found: Summary) -> tuple[str, ...]:
    begun = (row["started_at"] or "")[:16].replace("T", " ")
    name = STATES[row["state"]]
    state = _("{state}, on a screen now") if row["running"] else "{state}"
    title = one_line(titled(found.title, found.called, chosen()) or found.programme)
    return row["id"], row["group"], title, begun, state.format(state=_(name))
