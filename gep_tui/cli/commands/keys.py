"""`gep keys`."""

from __future__ import annotations

from typing import Any

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put, put_json, put_table, remark
from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.desk.actions import LIVE
from gep_tui.ui.desk.keymap import SIGNS

#: The signs of keys with long names.
_PRINTED = {name: sign for sign, name in SIGNS.items() if sign != " "}


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "keys",
        callback=_keys,
        params=[options.as_json()],
        short_help=_("List the actions and their keys."),
        help=_(
            "List the actions of the live screen and their keys. To choose other keys, write them under [keys] in "
            "settings.toml: the action’s name, then its keys, separated by commas."
        ),
    )


@click.pass_obj
def _keys(context: Context, as_json: bool) -> int:
    rows = [_row(context, action) for action in LIVE]
    if as_json:
        put_json(rows)
    else:
        for group in dict.fromkeys(row["group"] for row in rows):
            put(f"{group}\n")
            put_table([_shown(row) for row in rows if row["group"] == group])
            put("\n")
        put(_("Esc leaves the note line, then these keys act; so do Esc and a key together.") + "\n")
        put(_("A number gives the floor.") + "\n")
    for text in context.settings_said():
        remark(text)
    return 0


def _row(context: Context, action: Action) -> dict[str, Any]:
    keys = [key for key, id in context.keys.command.items() if id == action.id]
    anywhere = [key for key, id in context.keys.anywhere.items() if id == action.id]
    return {
        "id": action.id,
        "keys": keys,
        "keys_while_typing": anywhere,
        "label": _(action.label),
        "help": _(action.help),
        "group": _(action.group),
    }


def _shown(row: dict[str, Any]) -> tuple[str, ...]:
    keys = dict.fromkeys((*row["keys"], *row["keys_while_typing"]))
    printed = " ".join(_PRINTED.get(key, key.capitalize() if len(key) > 1 else key) for key in keys)
    return "  " + printed, row["id"], row["label"], row["help"]
