"""Actions of the review as a whole: finding, the title, undo, hiding, help, the way back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from gep_tui.domain.session.decisions import plan
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk import people_actions, seat_actions, view_actions
from gep_tui.ui.desk.desk import DeskAction
from gep_tui.ui.messages import HelpWanted
from gep_tui.ui.review.messages import ReviewLeft
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow


@dataclass
class Search(Ask):
    """A search whose results are shown while typing."""

    def hint(self) -> str:
        """Return which keys answer."""
        return _("Enter: keep this   Esc: show everything   (case and accents do not matter)")

    def paste(self, text: str) -> None:
        """Take the beginning of a paste; nobody searches for a page."""
        super().paste(text[:200])


def find(review: Review) -> ReviewFlow:
    """Show only what has the words."""
    review.look_for((yield Search(_("Find:"), typed=review.find)))


def title(review: Review) -> ReviewFlow:
    """Change the title and the group."""
    session = review.desk.live.session
    words = yield Ask(_("Title of the session:"), typed=session.titled(review.desk.language))
    group = yield Ask(_("Group:"), typed=session.group)
    if review.desk.do(partial(plan.set_title, title=words, group=group)):
        review.desk.say(_("Title and group are changed."))


def of_desk(action: DeskAction) -> ReviewCommand:
    """Return an action of the desk as one of the review."""
    return lambda review: action(review.desk)


def help_(review: Review) -> None:
    """Open the help."""
    review.tell(HelpWanted(review.desk))


def close(review: Review) -> None:
    """Go back one step: from a history, from a search, from the review."""
    if review.history:
        review.close_history()
    elif review.find:
        review.look_for("")
    else:
        review.tell(ReviewLeft())


ACTIONS: dict[str, ReviewCommand] = {
    "find": find,
    "title": title,
    "undo": of_desk(view_actions.undo),
    "redo": of_desk(view_actions.redo),
    "hide": of_desk(view_actions.hide),
    "help": help_,
    "close": close,
    "seat": of_desk(seat_actions.seat),
    "rename": of_desk(people_actions.rename),
    "same_person": of_desk(people_actions.same_person),
    "never_came": of_desk(people_actions.never_came),
}
