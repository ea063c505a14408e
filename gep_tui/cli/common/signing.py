"""The names with which people last signed, for the terminal of this command."""

from __future__ import annotations

from gep_tui.cli.common.context import Context
from gep_tui.store.library.given_names import GivenNames, terminal_name


def given_names(context: Context) -> GivenNames:
    """Return the names last given on the terminals of this computer."""
    return GivenNames(context.home.names, terminal_name(context.environ))
