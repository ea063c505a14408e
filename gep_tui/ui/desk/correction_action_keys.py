"""The actions that put right what was recorded, each declared once: a capital, or Esc, a comma and a letter."""

from __future__ import annotations

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action

PUT_RIGHT = N_("Put right")

OF_PUT_RIGHT: tuple[Action, ...] = (
    Action(
        "wrong", ("G",), N_("it was somebody else"), N_("The running turn is another person’s."), PUT_RIGHT, second="g"
    ),
    Action(
        "phase_began", ("B",), N_("the phase began…"), N_("The phase began some minutes ago."), PUT_RIGHT, second="b"
    ),
    Action(
        "turn_began",
        ("D",),
        N_("the turn began…"),
        N_("The turn that runs began some seconds ago."),
        PUT_RIGHT,
        second="d",
    ),
    Action(
        "spoken_since",
        ("L",),
        N_("the last seconds were…"),
        N_("Somebody else has been speaking for some seconds, and goes on."),
        PUT_RIGHT,
        second="l",
    ),
    Action(
        "turn_before",
        ("W",),
        N_("of the phase before"),
        N_("The turn that runs, or the last one, belongs to the phase before."),
        PUT_RIGHT,
        second="w",
        at_once=True,
    ),
    Action(
        "merge_turns",
        ("M",),
        N_("join the last two turns"),
        N_("The last turn and the one before it were one."),
        PUT_RIGHT,
        second="m",
    ),
    Action(
        "phase_is",
        ("J",),
        N_("phase by name"),
        N_("Go to any phase; or say that it was this one all along."),
        PUT_RIGHT,
        second="j",
    ),
    Action("rename", ("N",), N_("rename"), N_("Correct somebody’s name."), PUT_RIGHT, second="n"),
    Action(
        "same_person",
        ("U",),
        N_("two entries, one person"),
        N_("Somebody is on the list twice."),
        PUT_RIGHT,
        second="u",
    ),
    Action(
        "never_came",
        ("A",),
        N_("absent after all"),
        N_("Somebody on the list never came: not in rounds, not among those who were there."),
        PUT_RIGHT,
        second="a",
    ),
    Action("goes_on", (), N_("goes on from…"), N_("Say which earlier case this one continues."), PUT_RIGHT, second="c"),
    Action("due", (), N_("by when"), N_("Say by when it is to be done, or correct the day."), PUT_RIGHT, second="e"),
)
