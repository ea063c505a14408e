"""A command with commands of its own, each loaded when it is named."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from gep_tui.locale import _


class LazyCommands(click.Group):
    """Loads a command from the module of its name in `package`; `names` are in the order of the help page."""

    def __init__(self, name: str, *, package: str, names: Sequence[str], **more: Any) -> None:
        """Take what click takes too."""
        super().__init__(name, **more)
        self._package, self._names = package, tuple(names)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help page."""
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command with this name."""
        if cmd_name not in self._names:
            return None
        command: click.Command = import_module(f"{self._package}.{cmd_name}").command()
        command.options_metavar = _("[OPTIONS]")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; if there is none, suggest the one that was probably meant."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            from gep_tui.words.suggestions import unknown

            text = _("There is no command “{name}”.").format(name=click.format_filename(name))
            ctx.fail(unknown(text, name, self._names))
        return super().resolve_command(ctx, args)
