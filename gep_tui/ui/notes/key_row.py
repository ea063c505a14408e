"""The key bar of the scribe’s screen: what can be done now, with the selected note or with the list."""

from __future__ import annotations

from rich.cells import cell_len

from gep_tui.locale import _
from gep_tui.ui.components.key_bar import BarKey, key_bar
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.lines import width
from gep_tui.ui.components.spots import SpotRow, joined
from gep_tui.ui.desk.dock_keys import more_keys
from gep_tui.ui.desk.list_ask import ListAsk
from gep_tui.ui.notes.action_keys import BY_ID, NOTES, ON_A_NOTE
from gep_tui.ui.notes.scribe import Scribe

#: Shown together, as arrows.
MOVES = ("up", "down")

#: Shown first after Esc: what is taken while others talk must be seen on a narrow screen too.
FIRST = ("go", "find", "attendance", "rate")

#: Cells that a sign of more keys takes.
FEW = 6


class ScribeKeys:
    """Makes the key bar of one screen."""

    def __init__(self, scribe: Scribe, keys: Keymap) -> None:
        self._scribe = scribe
        self._keys = keys.first()

    def state(self) -> object:
        """Return what the row depends on."""
        desk = self._scribe.desk
        return (
            desk.commanding,
            bool(desk.selected),
            bool(desk.editing),
            desk.splitting,
            bool(desk.draft.elsewhere),
            type(desk.dock),
            type(desk.asking),
        )

    def row(self, cells: int) -> SpotRow:
        """Return the keys that fit; none while an open question takes every key."""
        desk = self._scribe.desk
        if isinstance(desk.asking, ListAsk):
            return key_bar([BarKey(*key) for key in desk.asking.bar()], cells)
        if desk.must_answer:
            return []
        docked = desk.dock.keys() if desk.dock is not None and desk.commanding else ()
        if docked:
            return key_bar([BarKey(*each) for each in docked], cells, more=more_keys())
        if desk.editing:
            done = _("make two notes") if desk.splitting else _("save")
            return key_bar([BarKey(_("Enter"), done), BarKey(_("Esc"), _("leave it as it was"))], cells)
        if desk.selected:
            return self._of_note(cells, desk.commanding)
        offered = [action.id for action in NOTES if (action.footer or desk.commanding) and action.id not in MOVES]
        offered.sort(key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
        if desk.draft.elsewhere:
            offered = ["now", *(id for id in offered if id != "now")]
        lead = _(" Enter: note   ") if desk.commanding else _(" ↑: choose a note   Esc, then: ")
        return key_bar(self._named(offered), cells, lead.removesuffix(" "))

    def _of_note(self, cells: int, commanding: bool) -> SpotRow:
        """Return the keys for the selected note: those that act at once, and those after Esc."""
        moves = BarKey("↑ ↓", _("move"))
        if commanding:
            return key_bar([moves, *self._named(ON_A_NOTE)], cells)
        at_once = (BarKey(_("Enter"), _("edit")), BarKey("Tab", _("kind")))
        row = key_bar(at_once, cells)
        lead = " " + _(" Esc, then: ").removesuffix(" ")
        left = cells - width(joined(row))
        behind = key_bar([moves, *self._named(ON_A_NOTE)], left, lead) if left > cell_len(lead) + FEW else []
        return [*row, *behind]

    def _named(self, ids: tuple[str, ...] | list[str]) -> list[BarKey]:
        keys = ((id, self._keys.get(id, "")) for id in ids)
        return [BarKey(key_sign(key), _(BY_ID[id].label), id) for id, key in keys if key]
