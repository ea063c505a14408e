"""The actions of home, of the choice of a programme and of set-up, with their keys and words."""

from __future__ import annotations

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action

OPEN = Action("open", ("enter",), N_("open it"), N_("Resume the session, or show the record of one that is over."))
NEW = Action("new", ("n", "N"), N_("new"), N_("Prepare a session: choose a programme, enter people and times."))
AGAIN = Action("again", ("a", "A"), N_("same group"), N_("Prepare a session with the same people."))
TRY = Action("try", ("t", "T"), N_("try it"), N_("Learn the keys in two minutes; nothing of it is kept."))
GROUP = Action("group", ("g", "G"), N_("new group"), N_("Make a group: members, dates, commitments over its sessions."))
DELETE = Action("delete", ("d", "D", "delete"), N_("delete"), N_("Remove a session from the disk."))
FIND = Action("find", ("slash",), N_("find"), N_("Find notes of any session by their words."))
HELP = Action("help", ("question_mark",), N_("help"), N_("All keys, and how a note line works."))
QUIT = Action("quit", ("q", "Q"), N_("quit"), N_("End the program."))
HOME: tuple[Action, ...] = (OPEN, NEW, AGAIN, GROUP, FIND, TRY, DELETE, HELP, QUIT)

TAKE = Action("take", ("enter",), N_("choose"), N_("Go on with this programme."))
SEARCH = Action("search", ("slash",), N_("search"), N_("Type words to find; letters alone do the same."))
BACK = Action("back", ("escape",), N_("back"), N_("Go back."))
CHOOSE: tuple[Action, ...] = (TAKE, SEARCH, BACK)

SHOW = Action("show", ("enter",), N_("open it"), N_("Show the note in its session."))
FINDING: tuple[Action, ...] = (SHOW, BACK)

BEGIN = Action("begin", ("f4", "ctrl+s"), N_("begin now"), N_("Open the session and begin its first phase."))
KEEP = Action("keep", ("f3", "ctrl+l"), N_("keep for later"), N_("Open the session; its clock does not run yet."))
NEXT = Action("next", ("tab",), N_("next field"), N_("Go on to the next field."))
FIT = Action("fit", ("f2", "ctrl+f"), N_("protected too"), N_("Shorten protected phases too, if need be."))
OTHER = Action("other", ("f8", "ctrl+o"), N_("programme"), N_("Choose another programme; what was typed stays."))
LEAVE = Action("leave", ("escape",), N_("leave"), N_("Go home; a question is asked if something was changed."))
SETUP: tuple[Action, ...] = (BEGIN, KEEP, FIT, NEXT, OTHER, LEAVE)

MORE = Action("more", ("plus", "equals_sign"), N_("1 min"), N_("Give the phase a minute more."))
LESS = Action("less", ("minus", "less_than_sign"), N_("1 min"), N_("Take a minute off the phase."), sign="−")
SKIP = Action("skip", ("k",), N_("leave out"), N_("Leave the phase out, or put it back."))
FREE = Action("free", ("0", "backspace"), N_("as it was"), N_("Let the phase be as the programme has it."))
LEARNT = Action("learnt", ("l",), N_("learnt length"), N_("Give the phase the length it usually takes in this group."))
LEARNT_ALL = Action("learnt_all", ("L",), N_("all of them"), N_("Give every phase the length it takes in this group."))
GOES_ON = Action("goes_on", ("c",), N_("goes on from…"), N_("Say which earlier case that of the phase continues."))
PLAN: tuple[Action, ...] = (BEGIN, MORE, LESS, SKIP, FREE, LEARNT, LEARNT_ALL, GOES_ON, LEAVE)

COMES = Action("comes", ("space",), N_("comes or not"), N_("Mark the member as coming, or not."))
ALL_COME = Action(
    "all_come", ("ctrl+a",), N_("all, or nobody"), N_("Mark all members as coming, or none."), sign="Ctrl+A"
)
MEMBERS: tuple[Action, ...] = (COMES, ALL_COME, BEGIN, KEEP, NEXT, OTHER, LEAVE)
