"""List the actions and their keys: `gep keys`."""

from __future__ import annotations

from typing import Any

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.output import put, put_json, put_table, remark
from gep_tui.locale import _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.desk.action_keys import LIVE, second_sign
from gep_tui.ui.desk.user_keys import SIGNS
from gep_tui.ui.notes.action_keys import NOTES, scribe_keys

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
            "List the actions of the live screen, then those of the scribe’s, and their keys. To choose other keys, "
            "write them under [keys] in settings.toml: the action’s name, then its keys, separated by commas. They act "
            "on both screens where both have the action."
        ),
    )


@click.pass_obj
def _keys(context: Context, as_json: bool) -> int:
    rows = [_row(action, context.keys, "live") for action in LIVE]
    rows += [_row(action, scribe_keys(context.keys), "notes") for action in NOTES]
    if as_json:
        put_json(rows)
    else:
        for screen, group in dict.fromkeys((row["screen"], row["group"]) for row in rows):
            put(f"{group}\n")
            put_table([_shown(row) for row in rows if (row["screen"], row["group"]) == (screen, group)])
            put("\n")
        put(_("Esc leaves the note line, then these keys act; so do Esc and a key together.") + "\n")
        put(_("A number gives the floor; on the scribe’s screen it tells who said the note.") + "\n")
    for text in context.settings_said():
        remark(text)
    return 0


def _row(action: Action, in_force: Keymap, screen: str) -> dict[str, Any]:
    keys = [key for key, id in in_force.command.items() if id == action.id]
    anywhere = [key for key, id in in_force.anywhere.items() if id == action.id]
    return {
        "id": action.id,
        "keys": keys,
        "keys_while_typing": anywhere,
        "second_level": "" if keys or anywhere else second_sign(action),
        "label": _(action.label),
        "help": _(action.help),
        "group": _(action.group),
        "screen": screen,
    }


def _shown(row: dict[str, Any]) -> tuple[str, ...]:
    keys = dict.fromkeys((*row["keys"], *row["keys_while_typing"]))
    printed = " ".join(_PRINTED.get(key, key.capitalize() if len(key) > 1 else key) for key in keys)
    return "  " + (printed or row["second_level"]), row["id"], row["label"], row["help"]
