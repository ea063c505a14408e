"""The actions about other screens and the people there, each declared once: Esc, a full stop and a letter."""

from __future__ import annotations

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action

SCREENS = N_("Screens and people")

OF_SCREENS: tuple[Action, ...] = (
    Action(
        "attendance",
        ("T",),
        N_("attendance"),
        N_("Everybody on the list: here, not here, left, or somebody in their place, by one key each."),
        SCREENS,
        second="a",
    ),
    Action(
        "room",
        (),
        N_("the room’s screen"),
        N_("Choose what the room’s screen shows: all, the clock, a message, votes, groups, nothing."),
        SCREENS,
        second="m",
    ),
    Action(
        "who_is_here",
        (),
        N_("who is here"),
        N_("The screens open: whose, since when, last heard when, notes not read yet."),
        SCREENS,
        second="w",
    ),
    Action(
        "line",
        (),
        N_("line to the others"),
        N_("Write a line to the other screens; it stays there until it is seen, and is no note."),
        SCREENS,
        second="l",
    ),
    Action(
        "seen", (), N_("line seen"), N_("Take away the line from another screen: it was read."), SCREENS, second="s"
    ),
    Action(
        "queue",
        (),
        N_("hand over the queue"),
        N_("Let another screen raise and lower hands too, or take that back."),
        SCREENS,
        second="q",
    ),
)
