"""Ask for the passphrase of a pack, or read it from a file."""

from __future__ import annotations

import sys

import click

from gep_tui.cli.common import completing
from gep_tui.cli.common.asking import at_a_terminal
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.locale import _
from gep_tui.store.files.disk import read_file
from gep_tui.store.files.typed_path import typed_path
from gep_tui.store.packs.faults import PackFault
from gep_tui.store.packs.lock import is_locked, unlocked
from gep_tui.words.system_reasons import reason

#: How many times a passphrase may be tried.
TRIES = 3

#: Longest passphrase read from a file, in bytes.
_LONGEST = 4096


def passphrase_file() -> click.Option:
    """Return the option for a file that holds the passphrase."""
    return click.Option(
        ["--passphrase-file", "secret"],
        metavar=_("FILE"),
        default="",
        shell_complete=completing.files,
        help=_("Read the passphrase from the first line of FILE; - is the input."),
    )


def new_passphrase(file: str) -> str:
    """Return the passphrase for a new pack, read from `file` or typed twice. Raises CommandFailure."""
    if file:
        return _from_file(file)
    if not at_a_terminal():
        text = _(
            "A pack needs a passphrase: --passphrase-file FILE (- is the input), or --open for a pack without one."
        )
        raise CommandFailure(text, status=2)
    for _try in range(TRIES):
        first = _typed(_("Passphrase of the pack (nothing is shown)"))
        if not first:
            continue
        if _typed(_("The same once more")) == first:
            return first
        click.echo(_("The two were not the same."), err=True)
    raise CommandFailure(_("No passphrase was given: nothing was packed."))


def opened(data: bytes, file: object, secret: str) -> bytes:
    """Return the open pack in `data`; `secret` is its passphrase, or it is typed. Raises PackFault, CommandFailure."""
    if not is_locked(data) or secret or not at_a_terminal():
        return unlocked(data, _from_file(secret) if secret and is_locked(data) else None)
    for tries_left in reversed(range(TRIES)):
        try:
            return unlocked(data, _typed(_("Passphrase of {file} (nothing is shown)").format(file=file)))
        except PackFault as why:
            if why.code != "wrong-passphrase" or not tries_left:
                raise
            click.echo(_("That is not its passphrase."), err=True)
    raise AssertionError("the last try returns or raises")


def _from_file(file: str) -> str:
    """Return the first line of a file, or of standard input for "-". Raises CommandFailure."""
    try:
        data = sys.stdin.buffer.readline(_LONGEST) if file == "-" else read_file(typed_path(file), most=_LONGEST)
        words = data.split(b"\n")[0].removesuffix(b"\r").decode("utf-8-sig")
    except OSError as error:
        text = _("{path} cannot be read: {reason}.")
        raise CommandFailure(text.format(path=file, reason=reason(error))) from None
    except UnicodeDecodeError:
        words = ""
    if not words:
        raise CommandFailure(_("{path} holds no passphrase in its first line.").format(path=file))
    return words


def _typed(question: str) -> str:
    """Return what is typed, without showing it; "" if nothing is."""
    answer: str = click.prompt(question, default="", hide_input=True, show_default=False, err=True)
    return answer
