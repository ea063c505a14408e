"""Deeds of the review as a whole: finding, the title, undo, hiding, help, the way back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from gep_tui.domain.session.decisions import plan
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk import view_actions
from gep_tui.ui.desk.registry import DEEDS as LIVE_DEEDS
from gep_tui.ui.review.registry import deed
from gep_tui.ui.review.state import Review, ReviewFlow


@dataclass
class Search(Ask):
    """Words that are looked for while they are typed."""

    def hint(self) -> str:
        """Return which keys answer."""
        return _("Enter: keep this   Esc: show everything   (case and accents do not matter)")

    def paste(self, text: str) -> None:
        """Take the beginning of a paste; nobody looks for a page."""
        super().paste(text[:200])


@deed("find")
def find(review: Review) -> ReviewFlow:
    """Show only what holds some words."""
    review.look_for((yield Search(_("Find:"), typed=review.find)))


@deed("title")
def title(review: Review) -> ReviewFlow:
    """Change the title and the group."""
    session = review.desk.live.session
    words = yield Ask(_("Title of the session:"), typed=session.titled(review.desk.language))
    group = yield Ask(_("Group:"), typed=session.group)
    if review.desk.do(partial(plan.set_title, title=words, group=group)):
        review.desk.say(_("Title and group are changed."))


@deed("undo")
def undo(review: Review) -> ReviewFlow | None:
    """Take back the last command."""
    return view_actions.undo(review.desk)


@deed("redo")
def redo(review: Review) -> None:
    """Redo what was undone."""
    view_actions.redo(review.desk)


@deed("hide")
def hide(review: Review) -> None:
    """Hide notes and shares, or show them."""
    view_actions.hide(review.desk)


def _as_live(id: str) -> None:
    @deed(id)
    def carry_out(review: Review) -> ReviewFlow | None:
        return LIVE_DEEDS[id](review.desk)


for _id in ("seat", "rename", "same_person", "never_came"):
    _as_live(_id)


@deed("help")
def help_(review: Review) -> None:
    """Open the help."""
    review.helping = True


@deed("close")
def close(review: Review) -> None:
    """Go back one step: from a history, from what was looked for, from the review."""
    if review.history:
        review.close_history()
    elif review.find:
        review.look_for("")
    else:
        review.closing = True
