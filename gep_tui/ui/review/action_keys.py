"""The actions of the review, each declared once: its keys, its words, where it acts."""

from __future__ import annotations

from typing import Literal

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.number_keys import NUMBER_KEYS

ReviewView = Literal[
    "phase", "kind", "person", "turns", "times", "commitments", "problems", "journal", "case", "leaves"
]

#: The views in the order of their numbers, and their names; the tenth has the key 0.
VIEWS: dict[ReviewView, str] = {
    "phase": N_("phases"),
    "kind": N_("kinds"),
    "person": N_("participants"),
    "turns": N_("turns"),
    "times": N_("times"),
    "commitments": N_("commitments"),
    "problems": N_("problems"),
    "journal": N_("journal"),
    "case": N_("cases"),
    "leaves": N_("what leaves"),
}

#: The views that show notes.
OF_NOTES: tuple[ReviewView, ...] = ("phase", "kind", "person", "commitments", "case")


class ReviewAction(Action, frozen=True):
    """An action of the review; without `views` it acts in all of them."""

    views: tuple[ReviewView, ...] = ()


REVIEW_GROUP, EDIT_GROUP = N_("Review: as a whole"), N_("Review: notes and turns")

_TURNS: tuple[ReviewView, ...] = ("turns",)
_OF_BOTH: tuple[ReviewView, ...] = (*OF_NOTES, "turns")
_OF_TIMES: tuple[ReviewView, ...] = ("turns", "times")
_LEAVING: tuple[ReviewView, ...] = ("leaves",)

#: What acts in all views, and on the page of what leaves too; the other letters choose readers and formats there.
_WHILE_LEAVING = ("copy", "export", "find", "hide", "help", "close")


def _edits(
    id: str, keys: tuple[str, ...], views: tuple[ReviewView, ...], label: str, help: str, quick: bool = False
) -> ReviewAction:
    return ReviewAction(id, keys, label, help, EDIT_GROUP, quick=quick, views=views)


def _shows(id: str, keys: tuple[str, ...], label: str, help: str, quick: bool = False) -> ReviewAction:
    return ReviewAction(id, keys, label, help, REVIEW_GROUP, quick=quick)


REVIEW: tuple[ReviewAction, ...] = (
    _edits("edit", ("enter", "E"), OF_NOTES, N_("edit"), N_("Edit the text of the note that is chosen.")),
    _edits("who", ("at",), _OF_BOTH, N_("person"), N_("Ascribe the note, or the turn, to another person.")),
    _edits("kind", ("t",), OF_NOTES, N_("kind"), N_("Give the note another kind.")),
    _edits("move", ("m",), _OF_BOTH, N_("phase"), N_("Put the note, or the turn, into another phase.")),
    _edits("due", ("d",), OF_NOTES, N_("by when"), N_("Say by when it is to be done, or correct the day.")),
    _edits(
        "take_day",
        ("d", "enter"),
        ("problems",),
        N_("take the day"),
        N_("Take the day named in a commitment’s own words, or say by when it is due."),
    ),
    _edits(
        "sheet_mark",
        ("asterisk",),
        OF_NOTES,
        N_("for a practice sheet"),
        N_("Mark the note for a practice sheet (★), or take the mark off."),
    ),
    _edits(
        "keep_in_room",
        ("K",),
        OF_NOTES,
        N_("stays in the room"),
        N_("The note stays in the room (⌂): it is in no document but yours. Once more lets it go."),
    ),
    _edits("withdraw", ("delete", "backspace"), OF_NOTES, N_("withdraw"), N_("Withdraw the note, or bring it back.")),
    _edits("withdrawn", ("w",), OF_NOTES, N_("withdrawn"), N_("Show withdrawn notes too, or not."), quick=True),
    _edits("follow", ("r",), OF_NOTES, N_("what became of it"), N_("Say what became of a point that was set aside.")),
    _edits(
        "goes_on", ("f",), ("case",), N_("goes on from…"), N_("Say from which case of an earlier session one goes on.")
    ),
    _edits(
        "other",
        ("o",),
        OF_NOTES,
        N_("the other edit"),
        N_("Of two edits made at once, show the other one."),
        quick=True,
    ),
    _edits(
        "history",
        ("h",),
        (*_OF_BOTH, "times"),
        N_("history"),
        N_("Show what the note, the turn or the phase was before, and when it was changed."),
        quick=True,
    ),
    _edits("begin", ("b",), _OF_TIMES, N_("beginning"), N_("Correct when the turn, or the phase, began.")),
    _edits("phase_is", ("J",), ("times",), N_("another phase"), N_("What was held was really another phase.")),
    _edits("end", ("e",), _TURNS, N_("end"), N_("Correct when the turn ended.")),
    _edits("split", ("s",), _TURNS, N_("split"), N_("The last part of the turn was another person’s.")),
    _edits("join", ("j",), _TURNS, N_("join"), N_("Make one turn of this one and the next.")),
    _edits("rename", ("N",), (), N_("rename"), N_("Correct somebody’s name.")),
    _edits("same_person", ("U",), (), N_("two entries, one person"), N_("Somebody is on the list twice.")),
    _edits(
        "never_came",
        ("A",),
        (),
        N_("absent after all"),
        N_("Somebody on the list never came: not in rounds, not among those who were there."),
    ),
    _shows(
        "purge", ("comma",), N_("erase for good"), N_("Erase a note, a case or a person for good; a word is typed.")
    ),
    _shows(
        "find",
        ("slash",),
        N_("find"),
        N_("Show only what holds some words, or go to them in what leaves; Esc shows everything again."),
    ),
    _edits(
        "for_whom",
        ("down",),
        _LEAVING,
        N_("for whom"),
        N_("What leaves: ↑ and ↓, or the letter before a reader, say for whom; PgUp and PgDn show more of it."),
    ),
    _edits(
        "as_what",
        ("right",),
        _LEAVING,
        N_("as what"),
        N_("What leaves: ← and →, or the letter above a format, say as what."),
    ),
    _edits("leaving_part", ("l",), _LEAVING, N_("part"), N_("What leaves: the whole session, or which part of it.")),
    _edits(
        "names_replaced",
        ("a",),
        _LEAVING,
        N_("names"),
        N_("What leaves: names replaced by roles, each looked at first; or as they are."),
    ),
    _edits(
        "attach",
        ("plus", "equals_sign"),
        _LEAVING,
        N_("files along"),
        N_("What leaves: which files go along with a mail, of the same reader."),
    ),
    _edits("leaving_person", ("enter",), _LEAVING, N_("which one"), N_("What leaves: which person it is for.")),
    _shows("copy", ("c", "C"), N_("copy"), N_("Show what leaves, for whom; there c copies it.")),
    _shows("export", ("x",), N_("export"), N_("Show what leaves, for whom; there x writes it to a file.")),
    _shows(
        "sheets",
        ("p",),
        N_("practice sheets"),
        N_("The practice sheets of the group: make one of the marked notes (★), change one, export them."),
    ),
    _shows("title", ("T",), N_("title"), N_("Change the title and the group.")),
    _shows("undo", ("u",), N_("undo"), N_("Undo the last command; never a note.")),
    _shows("redo", ("y",), N_("redo"), N_("Redo what was undone.")),
    _shows("hide", ("z",), N_("hide"), N_("Hide notes and shares from a neighbour’s eyes, or show them."), quick=True),
    _shows("seat", ("S",), N_("take the clock"), N_("Take the clock from the other screen.")),
    _shows("help", ("question_mark",), N_("help"), N_("All keys, and how a note line works.")),
    _shows("close", ("escape", "q", "v"), N_("back"), N_("Leave the review.")),
)

#: Actions that the live screen has too; the user's own keys for them also act here.
SHARED = (
    "undo",
    "redo",
    "hide",
    "seat",
    "help",
    "kind",
    "sheet_mark",
    "keep_in_room",
    "copy",
    "rename",
    "same_person",
    "never_came",
)


def bindings(view: ReviewView, keys: Keymap) -> dict[str, str]:
    """Return which key does what in `view`; the user's keys for shared actions, if they are free."""
    offered = offered_in(view)
    found = {key: action.id for action in offered for key in action.keys}
    if view == "turns":
        found["enter"] = "who"
    shared = {action.id for action in offered if action.id in SHARED}
    for key, id in keys.command.items():
        if id in shared and key not in NUMBER_KEYS and key not in found and view != "leaves":
            found[key] = id
    return found


def action_at(view: ReviewView, keys: Keymap, key: str) -> ReviewAction | None:
    """Return the action that `key` triggers in `view`, if there is one."""
    id = bindings(view, keys).get(key)
    return next((action for action in offered_in(view) if action.id == id), None)


def offered_in(view: ReviewView) -> list[ReviewAction]:
    """Return the actions that `view` has."""
    if view == "leaves":
        return [action for action in REVIEW if view in action.views or action.id in _WHILE_LEAVING]
    return [action for action in REVIEW if not action.views or view in action.views]
