"""What the key bar of the review offers, the most wanted first."""

from __future__ import annotations

from gep_tui.ui.review.action_keys import ReviewAction, ReviewView, offered_in

#: The order in which the footer offers them; the last two are always shown.
FOOTER = (
    "edit", "take_day", "begin", "phase_is", "end", "split", "join", "find", "copy", "who", "kind", "sheet_mark",
    "keep_in_room", "withdraw", "export", "sheets", "history", "move", "due", "goes_on", "title", "undo", "rename",
    "same_person", "never_came", "purge", "help", "close",
)  # fmt: skip

#: What comes first in the footer of the page of what leaves.
LEAVING_FOOTER = (
    "copy",
    "export",
    "find",
    "attach",
    "names_replaced",
    "leaving_part",
    "leaving_person",
    "for_whom",
    "as_what",
    "hide",
)


def shown_actions(view: ReviewView, history: bool = False, undoes: bool = True) -> list[ReviewAction]:
    """Return the actions that the footer offers in `view`, the most wanted first; help and the way back are last.

    A `history` is read-only. Undo is left out where nothing is undone.
    """
    offered = {action.id: action for action in offered_in(view)}
    order = (*LEAVING_FOOTER, *FOOTER) if view == "leaves" else FOOTER
    return [
        offered[id]
        for id in dict.fromkeys(FOOTER[-2:] if history else order)
        if id in offered and (undoes or id != "undo")
    ]
