"""Actions of commitments: a new one, and when one is due. What understands dates is loaded at the first of them."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk, DeskAction
from gep_tui.ui.desk.due_proposal import date_in
from gep_tui.ui.desk.note_actions import unlisted
from gep_tui.ui.desk.prose import nothing_written
from gep_tui.ui.desk.who import Who, everybody


def commitment(desk: Desk) -> Flow:
    """Who does what, by when."""
    return commit(desk)


def commit(desk: Desk, typed: str = "") -> Flow:
    """Ask who does what by when; `typed` is in the answer to “what” already."""
    options = everybody(desk)
    who = yield Who(_("Commitment: who?"), options=options, free=True, nobody_means=_("nobody yet"), lasting=True)
    name = one_line(desk.live.session.name(who))
    question = _("{name} does what?").format(name=name) if name else _("What is to be done?")
    what = yield Ask(question, typed, lasting=True)
    if not what:
        nothing_written(desk)
        return
    from gep_tui.ui.desk import due_actions

    inside = date_in(desk, what)
    when = _("By when? (a date or words; Enter for none)") if inside is None else _("By when? (a date, or words)")
    answer = yield from due_actions.ask_when(desk, when, proposed=inside.words if inside is not None else "")
    add = partial(desk.draft.adding(desk.settings.author), text=what, kind="commitment", person=who)
    event = desk.do(partial(add, due=answer.words, due_on=answer.due_on))
    if event is not None:
        if words := " ".join(filter(None, (unlisted(desk, who), due_actions.noted(answer, event.at.year)))):
            desk.say(words)
        yield from due_actions.settle_day(desk, event.key, answer, event.at.year)


def due(desk: Desk) -> Flow | None:
    """Correct when the selected note is due, or else the last commitment."""
    session = desk.live.session
    commitments = (each for each in reversed(session.kept_notes) if each.kind == "commitment")
    note = desk.selected_note() or next(commitments, None)
    if note is None:
        desk.say(_("There is no commitment yet: Esc c writes one."))
        return None
    from gep_tui.ui.desk import due_actions

    return due_actions.correct_due(desk, note)


ACTIONS: dict[str, DeskAction] = {
    "commitment": commitment,
    "due": due,
}
