"""Every action of home, of the choice of a programme and of set-up, declared once: its keys and its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gep_tui.locale import N_, _
from gep_tui.ui.components.lines import Line, line, width


@dataclass(frozen=True)
class Deed:
    """An action: `sign` is how its first key is printed, `keys` are Textual's names."""

    id: str
    keys: tuple[str, ...]
    sign: str
    label: str
    help: str


OPEN = Deed("open", ("enter",), "⏎", N_("open it"), N_("Resume the session, or show the record of one that is over."))
NEW = Deed("new", ("n", "N"), "n", N_("new"), N_("Prepare a session: choose a programme, enter people and times."))
AGAIN = Deed("again", ("a", "A"), "a", N_("same group"), N_("Prepare a session with the people of this one."))
TRY = Deed("try", ("t", "T"), "t", N_("try it"), N_("Learn the keys in two minutes; nothing of it is kept."))
DELETE = Deed("delete", ("delete", "d", "D"), "d", N_("delete"), N_("Remove a session from the disk."))
HELP = Deed("help", ("question_mark",), "?", N_("help"), N_("All keys, and how a note line works."))
QUIT = Deed("quit", ("q", "Q"), "q", N_("quit"), N_("End the program."))
HOME: tuple[Deed, ...] = (OPEN, NEW, AGAIN, TRY, DELETE, HELP, QUIT)

TAKE = Deed("take", ("enter",), "⏎", N_("choose"), N_("Go on with this programme."))
SEARCH = Deed("search", ("slash",), "/", N_("search"), N_("Type words to find; letters alone do the same."))
BACK = Deed("back", ("escape",), N_("Esc"), N_("back"), N_("Go back."))
CHOOSE: tuple[Deed, ...] = (TAKE, SEARCH, BACK)

BEGIN = Deed("begin", ("f4", "ctrl+s"), "F4", N_("begin now"), N_("Open the session and begin its first phase."))
KEEP = Deed("keep", ("f3", "ctrl+l"), "F3", N_("keep for later"), N_("Open the session; its clock does not run yet."))
NEXT = Deed("next", ("tab",), "Tab", N_("next field"), N_("Go on to the next field."))
FIT = Deed("fit", ("f2", "ctrl+f"), "F2", N_("protected too"), N_("Shorten protected phases too, if need be."))
OTHER = Deed("other", ("f8", "ctrl+o"), "F8", N_("programme"), N_("Choose another programme; what was typed stays."))
LEAVE = Deed("leave", ("escape",), N_("Esc"), N_("leave"), N_("Go home; a question is asked if something was typed."))
SHEET: tuple[Deed, ...] = (BEGIN, KEEP, FIT, NEXT, OTHER, LEAVE)

MORE = Deed("more", ("plus", "equals_sign"), "+", N_("1 min"), N_("Give the phase a minute more."))
LESS = Deed("less", ("minus", "less_than_sign"), "−", N_("1 min"), N_("Take a minute off the phase."))
SKIP = Deed("skip", ("k",), "k", N_("leave out"), N_("Leave the phase out, or put it back."))
FREE = Deed("free", ("0", "backspace"), "0", N_("as it was"), N_("Let the phase be as the programme has it."))
PLAN: tuple[Deed, ...] = (BEGIN, MORE, LESS, SKIP, FREE, LEAVE)


def meant(deeds: Sequence[Deed], key: str) -> str:
    """Return the id of the action that `key` is for, or ""."""
    return next((deed.id for deed in deeds if key in deed.keys), "")


def bar(deeds: Sequence[Deed], cells: int) -> list[tuple[Line, str]]:
    """Return the pieces of the last line that fit, each with the id of its action."""
    found: list[tuple[Line, str]] = []
    used = 1
    for deed in deeds:
        shown = line((_(deed.sign), "key"), f" {_(deed.label)}  ")
        if used + width(shown) > cells:
            break
        found.append((shown, deed.id))
        used += width(shown)
    return found
