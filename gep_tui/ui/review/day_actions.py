"""Set the day of a commitment that has none: the one in its own words, or one that is asked for."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.session.decisions import notes
from gep_tui.locale import _
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow
from gep_tui.ui.review.views.unset_days import UnsetDay


def take_day(review: Review) -> ReviewFlow:
    """Take the day in the sentence that is chosen, or ask by when."""
    from gep_tui.ui.desk import due_actions

    desk, chosen = review.desk, review.chosen()
    note = notes.find(desk.live.session, chosen.note) if isinstance(chosen, UnsetDay) else None
    if note is None or not isinstance(chosen, UnsetDay):
        desk.say(_("No commitment without a day is chosen."))
    elif chosen.inside is None:
        yield from due_actions.correct_due(desk, note)
    else:
        answer = due_actions.DueAnswer(*chosen.inside)
        if desk.do(partial(notes.change_note, note=note.id, due=answer.words, due_on=answer.due_on)):
            desk.say(due_actions.noted(answer, note.at.year))
            yield from due_actions.settle_day(desk, note.id, answer, note.at.year)


ACTIONS: dict[str, ReviewCommand] = {"take_day": take_day}
