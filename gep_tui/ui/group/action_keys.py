"""The actions of a group's home, page by page, with their keys and words."""

from __future__ import annotations

from msgspec.structs import replace

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action

UNDO = Action("undo", ("u", "ctrl+z"), N_("undo"), N_("Undo the last change of the group."))
REDO = Action("redo", ("y", "ctrl+y"), N_("redo"), N_("Redo what was undone."))
NEXT_PAGE = Action("next_page", ("tab", "right"), N_("page"), N_("Go on to the next page."))
PAGE_BEFORE = Action("page_before", ("shift+tab", "left"), N_("page before"), N_("Go back to the page before."))
BACK = Action("back", ("escape", "q"), N_("back"), N_("Go back one step, from the list home."))
FIND = Action("find", ("slash",), N_("find"), N_("Show only what holds some words; Esc shows everything again."))
HELP = Action("help", ("question_mark",), N_("help"), N_("All keys, and how a note line works."))
#: Where letters search.
UNDO_THERE = replace(UNDO, sign="Ctrl+Z")
REDO_THERE = replace(REDO, sign="Ctrl+Y")
EVERYWHERE: tuple[Action, ...] = (UNDO, REDO, NEXT_PAGE, PAGE_BEFORE, FIND, BACK, HELP)


def undo_sign(searches: bool) -> str:
    """Return the key that undoes on a page, as it is printed."""
    return UNDO_THERE.sign if searches else "u"


def redo_sign(searches: bool) -> str:
    """Return the key that redoes on a page, as it is printed."""
    return REDO_THERE.sign if searches else "y"


def shown(undoes: bool, redoes: bool, searches: bool) -> tuple[Action, ...]:
    """Return the actions that the key bar shows on every page, where undo and redo have something to do."""
    undo, redo = (UNDO_THERE, REDO_THERE) if searches else (UNDO, REDO)
    return (*((undo,) if undoes else ()), *((redo,) if redoes else ()), NEXT_PAGE, FIND, BACK, HELP)


OPEN = Action("open", ("enter",), N_("open it"), N_("Open what the row stands for."))
PREPARE = Action("prepare", ("n",), N_("prepare a session"), N_("Prepare the group’s next session."))
PLAN = Action("plan", ("p",), N_("plan dates"), N_("Plan one session, or a series of them."))
MOVE = Action("move", ("m",), N_("move"), N_("Give a planned session another day, time, length or place."))
DROP = Action("drop", ("x", "delete"), N_("drop"), N_("Remove a planned session."))

DELETE_GROUP = Action(
    "delete_group", ("D",), N_("delete the group"), N_("Delete a group in which nothing ever happened.")
)

DONE = Action("done", ("d",), N_("done"), N_("The commitment is done."))
PARTLY = Action("partly", ("p",), N_("partly"), N_("The commitment is done in part; it stays open."))
DROPPED = Action("dropped", ("x",), N_("dropped"), N_("The commitment is dropped."))
REOPEN = Action("reopen", ("o",), N_("open again"), N_("The commitment is open again."))
WORD = Action("word", ("w",), N_("a word"), N_("Add a word to what became of the commitment."))

ADD = Action("add", ("plus", "equals_sign", "f2"), N_("add"), N_("Add a member; a pasted list adds many."))
TURN = Action("turn", ("enter",), N_("change"), N_("Correct an entry; who leaves, comes back, facilitates."))

JOIN = Action("join", ("enter",), N_("make a member"), N_("The guest becomes a member, and stays who they were."))

EDIT = Action("edit", ("enter",), N_("change"), N_("Change the line."))
ADD_LINE = Action("add_line", ("plus", "equals_sign"), N_("add"), N_("Add a rule, or an aim."))
REMOVE = Action("remove", ("x", "delete"), N_("remove"), N_("Remove the line."))

STORY = Action("open", ("enter",), N_("its story"), N_("Show what each session did with the case."))
COPY_CASE = Action("copy_case", ("c",), N_("copy"), N_("Copy the story of the case; a file is written too."))
GOES_ON = Action("goes_on", ("f",), N_("goes on from…"), N_("Say which earlier case this one continues."))
RECORD = Action("open", ("enter",), N_("the session"), N_("Show the record of the session."))

OPEN_SHEET = Action("open", ("enter",), N_("open it"), N_("Read the sheet; change it, see its history."))
NEW_SHEET = Action("new_sheet", ("n",), N_("new"), N_("Make a sheet of marked notes (★) of the group’s sessions."))
EXPORT_SHEET = Action("export_sheet", ("x",), N_("export"), N_("Write the sheet to a file: Markdown, text or HTML."))
BOOKLET = Action("booklet", ("b",), N_("booklet"), N_("Write all sheets to one HTML page to leaf through."))
WITHDRAW = Action("withdraw", ("delete", "backspace"), N_("withdraw"), N_("Withdraw the sheet, or bring it back."))

ADD_TOPIC = Action("add_topic", ("plus", "equals_sign"), N_("add"), N_("Note a topic for a session to come."))
DROP_TOPIC = Action("drop_topic", ("x", "delete"), N_("withdraw"), N_("Take the topic out of the reserve."))
OPEN_TOPIC = Action("open", ("enter",), N_("the session"), N_("Show the session in which the topic was offered."))

WRITE_PAGE = Action(
    "write_page",
    ("e",),
    N_("write a page"),
    N_("Write the cycle as an HTML page: for the facilitator, the group or the sponsor, or as its review."),
)
