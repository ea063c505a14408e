"""The actions that match a search, each with its key; the selected one is visible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gep_tui.locale import _, n_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.lines import Line, fit, line, pad, width
from gep_tui.ui.components.spots import Spot
from gep_tui.ui.desk.action_keys import second_sign

#: Cells from which there is room for the help of an action.
WITH_HELP = 60

#: Cells of a key, and of a name beside its help.
KEY, LABEL = 5, 28


def find_title(count: int) -> str:
    """Return how many actions there are to choose from."""
    return n_("{count} command", "{count} commands", count).format(count=count)


def find_keys() -> Sequence[tuple[str, str]]:
    """Return the keys that answer, as printed on the keyboard."""
    return (("↑ ↓", _("choose")), (_("Enter"), _("do it")), (_("Esc"), _("close")))


def find_spots(found: Sequence[Action], here: int, keys: Mapping[str, str], cells: int, rows: int) -> list[Spot]:
    """Return the part of the list around the action at `here` that fits, each row with its id."""
    if not found:
        return [(fit(line((_("No command has these words."), "dim")), cells), "")][: max(0, rows)]
    here = min(here, len(found) - 1)
    first = max(0, min(here - rows // 2, len(found) - rows))
    return [
        (_row(action, key_sign(keys.get(action.id, "")) or second_sign(action), place == here, cells), action.id)
        for place, action in enumerate(found[first : first + max(0, rows)], first)
    ]


def _row(action: Action, key: str, chosen: bool, cells: int) -> Line:
    """Return sign, key, name and, if there is room, the help; the whole row is reversed if it is selected."""
    name = _(action.label)
    head = line(("▸ " if chosen else "  ", "accent"), (pad(key, KEY), "key"))
    wide = cells >= WITH_HELP
    words = line((pad(name, LABEL) + " ", "bold"), _(action.help)) if wide else line(name)
    whole = fit((*head, *words), cells)
    if not chosen:
        return whole
    text = "".join(piece for piece, _style in whole)
    return line((text + " " * (cells - width(whole)), "invert"))
