"""Prose: keys that turn out to belong to a word are typed on the note line."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk.conversation import Holds
from gep_tui.ui.desk.desk import Desk
from gep_tui.words.text import excerpt

#: How many characters of a question are quoted when it is withdrawn.
NAMED = 60


def quoted(words: str) -> str:
    """Return the beginning of a question, or of an answer, cut behind a word."""
    text = excerpt(words, NAMED)
    if text.endswith("…") and not one_line(words).startswith(text) and " " in text:
        text = text.rpartition(" ")[0] + "…"
    return text


def type_prose(desk: Desk, text: str) -> None:
    """Type on the note line what turned out to be prose."""
    desk.undock()
    desk.stance.to_line()
    if not desk.editing:
        desk.selected = ""
    put_on_line(desk, text)


def put_on_line(desk: Desk, text: str) -> None:
    """Type on the note line what was typed elsewhere; a space parts it from what stands there already."""
    if desk.line is not None:
        before = desk.line.before_cursor
        apart = " " if before and not before[-1].isspace() and not text[:1].isspace() else ""
        desk.line.take_keys(apart + text)


def type_no_answer(desk: Desk, asking: Ask, prose: str) -> None:
    """Type keys that were no answer, preceded by the letter that opened the question."""
    text = opener(desk) + prose
    type_prose(desk, text)
    words = _("“{text}” is no answer to “{question}”: it is on the note line.")
    said = words.format(text=quoted(text), question=quoted(asking.question))
    desk.say(said, holds=while_on_line(desk))


def until_noted(desk: Desk) -> Holds:
    """Return what tells whether the line is still the one now typed: no note has been saved, no phase begun."""

    def place() -> tuple[str, int]:
        session = desk.live.session
        return session.run.id if session.run is not None else "", len(session.notes)

    then = place()
    return lambda: place() == then


def nothing_written(desk: Desk) -> None:
    """Say that a question was answered with nothing; a name typed before it may be the beginning of a note."""
    desk.answers.leave(None)
    desk.say(_("Nothing written."), holds=until_noted(desk))


def while_on_line(desk: Desk) -> Holds:
    """Return what tells whether what is on the line now is still being typed: it is neither noted nor emptied."""
    is_unnoted = until_noted(desk)
    return lambda: is_unnoted() and desk.line is not None and bool(desk.line.text)


def leave_for_paste(desk: Desk, asking: Ask) -> None:
    """Close a question that a paste does not answer, so that the paste goes to the note line."""
    desk.drop()
    desk.stance.to_line()
    words = _("What was pasted is no answer to “{question}”: it is on the note line.")
    desk.say(words.format(question=quoted(asking.question)), holds=until_noted(desk))


def opener(desk: Desk) -> str:
    """Return the letter that opened the current question, if it may begin a word with what is typed now."""
    return desk.stance.take_opener(desk.live.clock.real())
