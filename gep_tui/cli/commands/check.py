"""Check protocol and programme files: `gep check`."""

from __future__ import annotations

from pathlib import Path

import click

from gep_tui.catalogue.catalogue import known
from gep_tui.catalogue.read import read_file
from gep_tui.cli.common import completing
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put, remark
from gep_tui.domain.protocol.protocol import Programme
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.store.files.typed_path import typed_path
from gep_tui.words.protocol_faults import sentence


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "check",
        callback=_check,
        params=[
            click.Argument(["files"], metavar=_("FILE…"), nargs=-1, required=True, shell_complete=completing.files)
        ],
        short_help=_("Check protocol and programme files."),
        help=_(
            "Check files of protocols and programmes, and settings.toml. Every fault is listed at once: file, line, "
            "key, and what is expected."
        ),
    )


@click.pass_obj
def _check(context: Context, files: tuple[str, ...]) -> int:
    faults = 0
    for file in files:
        path = typed_path(file)
        said, right = _settings(path) if path.name == "settings.toml" else _protocol(context, path)
        for text in said:
            remark(text)
        if not said:
            put(f"{right}\n")
        faults += len(said)
    if faults:
        remark(n_("{count} fault.", "{count} faults.", faults).format(count=faults))
    return 1 if faults else 0


def _protocol(context: Context, path: Path) -> tuple[list[str], str]:
    """Return the faults of a protocol or programme file, and what to say if there are none."""
    value, faults = read_file(path, known(context.home.path))
    kind = _("{file}: a programme, in order.") if isinstance(value, Programme) else _("{file}: a protocol, in order.")
    return [sentence(fault) for fault in faults], kind.format(file=one_line(str(path)))


def _settings(path: Path) -> tuple[list[str], str]:
    """Return the same for a settings file; a missing one is reported only if the user named it."""
    from gep_tui.cli.common.settings_said import all_said

    file = one_line(str(path))
    if not path.exists():
        return [_("{file}: {fault}").format(file=file, fault=_("there is no such file"))], ""
    return all_said(path), _("{file}: settings, in order.").format(file=file)
