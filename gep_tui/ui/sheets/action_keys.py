"""The actions on practice sheets, each declared once: its keys, its words, the page on which it acts."""

from __future__ import annotations

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.names import name_keys
from gep_tui.ui.components.names.name_keys import OF_NAMES

OF_LIST, OF_NOTES = N_("Practice sheets: the list"), N_("Practice sheets: notes for one")
OF_FORM = N_("Practice sheets: writing one")
OF_SHEET = N_("Practice sheets: one of them")

LIST: tuple[Action, ...] = (
    Action("open", ("enter",), N_("open it"), N_("Show the sheet; go on with one that was begun."), OF_LIST),
    Action("new", ("n",), N_("new"), N_("Make a sheet of the notes that are marked for one (★)."), OF_LIST),
    Action("export", ("x",), N_("export"), N_("Write the sheet to a file: Markdown, text or HTML."), OF_LIST),
    Action("booklet", ("b",), N_("booklet"), N_("Write all sheets to one HTML page to leaf through."), OF_LIST),
    Action("find", ("slash",), N_("find"), N_("Show only what holds some words, a tag among them."), OF_LIST),
    Action("help", ("question_mark",), N_("help"), N_("All keys, and how a note line works."), OF_LIST),
    Action("back", ("escape", "q"), N_("back"), N_("Go back one step; what was begun is kept."), OF_LIST),
    Action("withdraw", ("delete", "backspace"), N_("withdraw"), N_("Withdraw the sheet, or bring it back."), OF_LIST),
    Action("withdrawn", ("w",), N_("withdrawn"), N_("Show withdrawn sheets too, or not."), OF_LIST, quick=True),
    Action("undo", ("u",), N_("undo"), N_("Undo the last change of a sheet."), OF_LIST),
    Action("redo", ("y",), N_("redo"), N_("Redo what was undone."), OF_LIST),
    Action(
        "hide",
        ("z",),
        N_("hide"),
        N_("Hide what is on the screen from a neighbour’s eyes, or show it."),
        OF_LIST,
        quick=True,
    ),
)

NOTES: tuple[Action, ...] = (
    Action("go_on", ("enter",), N_("make the sheet"), N_("Make a sheet of the notes that are ticked."), OF_NOTES),
    Action("tick", ("space",), N_("tick"), N_("Take the note, or leave it out."), OF_NOTES),
    Action("others", ("g",), N_("other sessions"), N_("Add the marked notes of the group’s other sessions."), OF_NOTES),
)

FORM: tuple[Action, ...] = (
    Action("edit", ("enter",), N_("write"), N_("Write in the part that is chosen."), OF_FORM),
    Action("save", ("s",), N_("names, then save"), N_("Look through the names, then save the sheet."), OF_FORM),
)

SAVE_NAMES = Action("keep", ("s",), N_("save"), N_("Save the sheet, once every name is decided."), OF_NAMES)

NAMES: tuple[Action, ...] = (name_keys.ACCEPT, name_keys.REFUSE, SAVE_NAMES, *name_keys.MORE)

SHEET: tuple[Action, ...] = (
    Action("change", ("enter", "e"), N_("edit"), N_("Change the sheet."), OF_SHEET),
    Action("history", ("h",), N_("history"), N_("Show every version of the sheet."), OF_SHEET, quick=True),
    Action("copy", ("c",), N_("copy"), N_("Copy the sheet as Markdown."), OF_SHEET),
)

#: All of them, the most wanted of each page first.
SHEET_ACTIONS: tuple[Action, ...] = (*LIST, *NOTES, *FORM, *NAMES, *SHEET)
