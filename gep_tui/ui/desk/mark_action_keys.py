"""The actions that mark a note: for a practice sheet, or to stay in the room."""

from __future__ import annotations

from gep_tui.locale import N_
from gep_tui.ui.components.actions import Action


def of_marks(group: str) -> tuple[Action, ...]:
    """Return the actions, in this group of the help."""
    return (
        Action(
            "sheet_mark",
            ("asterisk",),
            N_("for a practice sheet"),
            N_(
                "Mark the note that is chosen, or the last one, for a practice sheet (★); once more takes the mark off."
            ),
            group,
        ),
        Action(
            "keep_in_room",
            ("K",),
            N_("stays in the room"),
            N_(
                "The note that is chosen, or the last one, stays in the room (⌂): it is in no document but the "
                "facilitator’s. Once more lets it go."
            ),
            group,
        ),
    )
