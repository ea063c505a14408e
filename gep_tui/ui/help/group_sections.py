"""The part of the help page about a group's home: what a group is, its pages, and their keys."""

from __future__ import annotations

from gep_tui.locale import N_, _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.group import action_keys as keys
from gep_tui.ui.help.entries import Section, key_entries, section, sentences

_HOW = (
    N_(
        "A group meets again and again: its members, dates, charter, commitments, cases and know-how are here, over "
        "all its sessions. Every change is saved at once, and u undoes it."
    ),
    N_("A number, Tab, ← and → go from page to page; Enter opens what a row stands for; Esc goes back, then home."),
    N_(
        "A commitment stays open until it is done or dropped, and every session asks about it; “carried over twice” "
        "tells how often it was put off."
    ),
    N_(
        "A case is named by the session that chose it first. When a later session takes it up again, it goes on: its "
        "key questions, leads and commitments of all sessions are shown together."
    ),
    N_(
        "In reserve are topics that were offered and not chosen, and those noted between two sessions: the next "
        "session offers them again."
    ),
    N_(
        "Know-how is kept on practice sheets: one page each, made of marked notes (★), with roles in place of names. "
        "They stay when people leave."
    ),
    N_(
        "The cycle is shown in figures: who came, who presented, what became of commitments, how speech was balanced. "
        "e writes them as a page; the sponsor’s has no names, nothing that was said, no case."
    ),
    N_("Members are found by typing; a pasted list adds many, and whoever is in the group already is left out."),
    N_(
        "Two people may have one group open: each sees what the other writes. What the disk refuses is said below, "
        "and kept until it can be saved."
    ),
)

#: The pages, and the actions of each.
_PAGES: tuple[tuple[str, tuple[Action, ...]], ...] = (
    (N_("Group: every page"), (keys.NEXT_PAGE, keys.PAGE_BEFORE, keys.FIND, keys.UNDO, keys.REDO, keys.BACK)),
    (N_("Group: next session"), (keys.OPEN, keys.PREPARE, keys.PLAN, keys.MOVE, keys.DROP)),
    (N_("Group: commitments"), (keys.DONE, keys.PARTLY, keys.DROPPED, keys.REOPEN, keys.WORD, keys.OPEN)),
    (N_("Group: cases"), (keys.STORY, keys.COPY_CASE, keys.GOES_ON)),
    (N_("Group: topics in reserve"), (keys.OPEN_TOPIC, keys.ADD_TOPIC, keys.DROP_TOPIC)),
    (N_("Group: know-how"), (keys.OPEN_SHEET, keys.NEW_SHEET, keys.EXPORT_SHEET, keys.BOOKLET, keys.WITHDRAW)),
    (N_("Group: members"), (keys.TURN, keys.ADD)),
    (N_("Group: cycle"), (keys.WRITE_PAGE,)),
    (N_("Group: aims and charter"), (keys.EDIT, keys.ADD_LINE, keys.REMOVE)),
)


def group_sections(cells: int) -> list[Section]:
    """Return what a group's home is for, and the keys of each of its pages."""
    found = section(_("A group’s home"), sentences(_HOW, {}, cells))
    for title, actions in _PAGES:
        rows = (((key_sign(each.keys[0]),), _(each.label), _(each.help)) for each in actions)
        found += section(_(title), key_entries(rows, cells))
    return found
