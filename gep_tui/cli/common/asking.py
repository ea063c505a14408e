"""Ask a question on the terminal, where somebody can be asked."""

from __future__ import annotations

import sys

import click

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import let_out
from gep_tui.domain.stream.text import bare
from gep_tui.locale import _


def at_a_terminal() -> bool:
    """Tell whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr is not None and sys.stderr.isatty()


def agreed(question: str, yes: bool) -> bool:
    """Ask for a yes; `yes` has said so already. Raises CommandFailure where nobody can be asked."""
    if yes:
        return True
    if not at_a_terminal():
        text = _("{question} Nobody can be asked here: --yes says yes.")
        raise CommandFailure(text.format(question=question))
    return answered(question)


def answered(question: str, default: bool = False) -> bool:
    """Ask for a yes or a no on the terminal; Enter alone is the `default`."""
    yes, no = (_("Y"), _("n")) if default else (_("y"), _("N"))
    return chosen_letter(question, f"{yes}/{no}", "yn", "y" if default else "n") == "y"


def chosen_letter(question: str, offered: str, letters: str, default: str) -> str:
    """Ask for one of `letters`, told as `offered`; Enter alone is the `default`, and so is a third wrong answer."""
    let_out()
    for _try in range(3):
        said = bare(click.prompt(f"{question} [{offered}]", default="", show_default=False, err=True))[:1]
        said = "y" if said == "o" else said  # oui
        if not said or said in letters:
            return said or default
    return default
