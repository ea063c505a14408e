"""Actions of the review as a whole: finding, the title, undo, hiding, help, the way back."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.cases import case_of_phase
from gep_tui.domain.session.decisions import plan
from gep_tui.domain.session.events import SessionClosed
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Confirm
from gep_tui.ui.desk import earlier_case_actions, people_actions, seat_actions, view_actions
from gep_tui.ui.desk.desk import DeskAction
from gep_tui.ui.messages import HelpWanted, SearchWanted, SheetsWanted
from gep_tui.ui.review.messages import ReviewLeft
from gep_tui.ui.review.search_question import PreviewSearch, Search
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow
from gep_tui.words.refusals import command


def find(review: Review) -> ReviewFlow:
    """Show only what has the words; or search all sessions for them. In what leaves, go to them."""
    if review.view == "leaves":
        yield from _find_in_preview(review)
        return
    search = Search(_("Find:"), typed=review.find)
    words = yield search
    if search.everywhere and review.desk.hidden:
        review.desk.say(_("The notes are hidden (Esc z shows them)."))
    elif search.everywhere:
        review.look_for("")
        review.tell(SearchWanted(review.desk, words))
    else:
        review.look_for(words)


def _find_in_preview(review: Review) -> ReviewFlow:
    """Search what leaves, of which every row stays where it is."""
    if review.desk.hidden:
        review.desk.say(_("Notes and turns are hidden (z shows them)."))
        return
    review.look_for((yield PreviewSearch(_("Find:"), typed=review.find, hits=review.leaving.hits)), again=False)


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


def goes_on(review: Review) -> ReviewFlow:
    """Say which earlier case the selected one continues."""
    session, kind, id = review.desk.live.session, *review.selected.partition(" ")[::2]
    note = next((note for note in session.notes if note.id == review.selected), None)
    scope = case_of_phase(session, note.phase) if note is not None else id.partition(" ")[0] if kind == "case" else id
    yield from earlier_case_actions.goes_on_from_earlier(review.desk, scope)


def help_(review: Review) -> None:
    """Open the help."""
    review.tell(HelpWanted(review.desk, "review"))


def sheets(review: Review) -> None:
    """Open the practice sheets of the group."""
    review.tell(SheetsWanted(review.desk))


def close(review: Review) -> None:
    """Go back one step: from a history, from a search, from the review."""
    if review.history:
        review.close_history()
    elif review.find:
        review.look_for("")
    elif review.leaving.back:
        review.show(review.leaving.back)
    else:
        review.tell(ReviewLeft())


def undo(review: Review) -> ReviewFlow:
    """Undo the last command, and name it; the end of the session only after a question, since it opens it again."""
    live = review.desk.live
    last = live.session.done[-1] if live.session.done else None
    if last is not None and isinstance(last.event, SessionClosed) and live.seat_is_here:
        question = _("Undo: {what}. The session is open again then. Do it?")
        if (yield Confirm(question.format(what=command(last, review.desk.view_model())))) != "yes":
            return
    flow = view_actions.undo(review.desk)
    if flow is not None:
        yield from flow


ACTIONS: dict[str, ReviewCommand] = {
    "find": find,
    "title": title,
    "undo": undo,
    "redo": of_desk(view_actions.redo),
    "goes_on": goes_on,
    "hide": of_desk(view_actions.hide),
    "help": help_,
    "sheets": sheets,
    "close": close,
    "seat": of_desk(seat_actions.seat),
    "rename": of_desk(people_actions.rename),
    "same_person": of_desk(people_actions.same_person),
    "never_came": of_desk(people_actions.never_came),
}
