"""The actions of the live screen, each declared once: its keys, its words, its place in the footer.

The footer, the palette, the help page, `gep keys` and the user's own keys are made from them.
"""

from __future__ import annotations

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.desk.correction_action_keys import OF_PUT_RIGHT, PUT_RIGHT
from gep_tui.ui.desk.mark_action_keys import of_marks
from gep_tui.ui.desk.screen_action_keys import OF_SCREENS, SCREENS

CLOCK, FLOOR, NOTES, VIEW = N_("Clock and plan"), N_("Floor"), N_("Notes"), N_("Screen")

#: Groups with a second level, and the key after Esc that opens it.
GROUP_KEYS: dict[str, str] = {PUT_RIGHT: "comma", SCREENS: "full_stop"}

LIVE: tuple[Action, ...] = (
    Action(
        "next",
        ("n",),
        N_("next phase"),
        N_("End this phase and begin the next; before the start, begin."),
        CLOCK,
        True,
        ("f4",),
    ),
    Action("pause", ("p",), N_("pause"), N_("Stop the clock, or start it again."), CLOCK, True, ("f2",)),
    Action("back", ("b",), N_("back"), N_("Go back to the phase before; its time goes on where it was."), CLOCK),
    Action("finish", ("f",), N_("finish early"), N_("Begin the next phase; the time left is shared out."), CLOCK),
    Action("more", ("plus", "equals_sign"), N_("1 min"), N_("Give the phase one minute more."), CLOCK, True),
    Action("less", ("less_than_sign",), N_("−1 min"), N_("Take one minute off the phase."), CLOCK),
    Action("more_5", ("greater_than_sign",), N_("+5 min"), N_("Give the phase five minutes more."), CLOCK),
    Action("less_5", ("semicolon",), N_("−5 min"), N_("Take five minutes off the phase."), CLOCK),
    Action("skip", ("k",), N_("leave out the next"), N_("Leave the next phase out, or put it back."), CLOCK),
    Action("break", ("x",), N_("break"), N_("Take a break here; afterwards the phase goes on."), CLOCK),
    Action(
        "refit",
        ("l",),
        N_("fit the rest"),
        N_("Show side by side how what remains can end in time, or use the time gained."),
        CLOCK,
    ),
    Action(
        "plan",
        ("P",),
        N_("change the plan"),
        N_("Lengths, order and breaks of what is to come; the running phase too."),
        CLOCK,
    ),
    Action(
        "another",
        ("R",),
        N_("one more round of tables"),
        N_("Add a round of the repeated phases behind the last one."),
        CLOCK,
        at_once=True,
    ),
    Action("end", ("e",), N_("end the session"), N_("End the session; notes can still be added and edited."), CLOCK),
    Action("give", ("g",), N_("floor"), N_("Give the floor to the person suggested."), FLOOR, True, ("f3",)),
    Action("give_to", (), N_("floor to … by name"), N_("Give the floor to somebody by number or name."), FLOOR),
    Action("stop", ("s",), N_("end of turn"), N_("End the turn; after a question the speaker goes on."), FLOOR),
    Action("hand", ("h",), N_("raised hand"), N_("Put a person into the queue, or take them out."), FLOOR),
    Action(
        "order",
        ("H",),
        N_("order of hands"),
        N_("Call raised hands by order, or the least heard first."),
        FLOOR,
        at_once=True,
    ),
    Action(
        "keep_hands",
        (),
        N_("keep the hands"),
        N_("The hands that went down with the phase before are up again."),
        FLOOR,
    ),
    Action(
        "question",
        ("q",),
        N_("question in between"),
        N_("Give the floor for a question; then the speaker goes on."),
        FLOOR,
    ),
    Action("pass", ("w",), N_("pass"), N_("The person whose turn it is lets the round go by."), FLOOR),
    Action("round", ("r",), N_("another round"), N_("Go round once more in this phase."), FLOOR),
    Action("draw", ("o",), N_("draw lots"), N_("Draw the order of the round, or the groups."), FLOOR),
    Action("vote", ("V",), N_("votes"), N_("Enter the votes for a topic."), FLOOR),
    Action(
        "choose_case",
        ("O",),
        N_("choose the case"),
        N_("The offered topics: urgency, votes, reservations, bids, lots, rotation; one becomes the case."),
        FLOOR,
    ),
    Action(
        "rate",
        ("F",),
        N_("rate the session"),
        N_("How the group rates the session, its aims, the four A: by show of hands or each person, with a word."),
        FLOOR,
    ),
    Action("presence", ("a",), N_("arrival, departure"), N_("Somebody leaves, comes back, or joins."), FLOOR),
    Action("role", ("j",), N_("presenter, roles"), N_("Say who presents this case, or has a role."), FLOOR),
    *OF_PUT_RIGHT,
    Action(
        "kind",
        ("t",),
        N_("kind of note"),
        N_("Choose the kind of the note that is being typed (Tab: next)."),
        NOTES,
        False,
        ("tab",),
    ),
    Action("request", ("d",), N_("key question"), N_("Write the key question, or change it."), NOTES),
    Action("commitment", ("c",), N_("commitment"), N_("Who does what, by when."), NOTES),
    Action(
        "follow_up",
        ("exclamation_mark",),
        N_("follow-up"),
        N_("The commitments of earlier sessions: what became of each, by one key."),
        NOTES,
    ),
    Action(
        "follow_points",
        ("I",),
        N_("what was set aside"),
        N_("Parked questions and points: settled, assigned to somebody, or left for the next session."),
        NOTES,
    ),
    Action("park", ("i",), N_("parking lot"), N_("Keep an idea for later, whatever the phase."), NOTES),
    Action(
        "edit",
        ("E", "up"),
        N_("edit a note"),
        N_("Choose a note above to edit it, change its kind, reassign or withdraw it."),
        NOTES,
    ),
    *of_marks(NOTES),
    Action("find_notes", ("slash",), N_("find in all sessions"), N_("Find a note of any session by its words."), NOTES),
    Action("copy", ("C",), N_("copy"), N_("What leaves the room, for whom: to the clipboard, to a file."), NOTES),
    Action("undo", ("u",), N_("undo"), N_("Undo the last command; never a note."), VIEW, True),
    Action("redo", ("y",), N_("redo"), N_("Redo what was undone."), VIEW),
    Action(
        "hide",
        ("z",),
        N_("hide"),
        N_("Hide notes and shares from a neighbour’s eyes, or show them."),
        VIEW,
        False,
        ("f8",),
    ),
    Action("mute", ("m",), N_("bell on or off"), N_("Turn the bell and the flash off, or on again."), VIEW),
    Action("seat", ("S",), N_("take the clock"), N_("Take the clock from the other screen."), VIEW),
    *OF_SCREENS,
    Action("review", ("v",), N_("review"), N_("The whole record: by phase, kind and person."), VIEW),
    Action("palette", ("colon",), N_("all actions"), N_("Find an action by its name."), VIEW, False, ("ctrl+p",)),
    Action("help", ("question_mark",), N_("help"), N_("All keys, and how a note line works."), VIEW, True),
    Action(
        "redraw",
        (),
        N_("redraw"),
        N_("Redraw the screen, after something else has written on it."),
        VIEW,
        False,
        ("ctrl+l",),
    ),
    Action(
        "home",
        ("Q",),
        N_("leave"),
        N_("Leave this screen without ending the session; it can be resumed."),
        VIEW,
        False,
        ("ctrl+q",),
        at_once=True,
    ),
)

BY_ID: dict[str, Action] = {action.id: action for action in LIVE}


def second_sign(action: Action) -> str:
    """Return the two keys of an action that has none of its own, ". m", as printed on the keyboard; else ""."""
    if action.keys or not action.second:
        return ""
    return f"{key_sign(GROUP_KEYS[action.group])} {action.second}"
