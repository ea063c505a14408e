"""What a desk says and asks: messages that disappear after a while, and actions that wait for an answer."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass, field

from gep_tui.domain.stream.text import one_line
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.ui.components.answers_so_far import AnswersSoFar, words_kept
from gep_tui.ui.components.questions import ANSWERED, ASKING, LEFT, AnswerTail, Ask

#: An action that asks: it yields questions and is sent their answers.
Flow = Generator[Ask, str, None]

#: Tells whether a message is still true; makes words that change with time.
Holds = Callable[[], bool]
Words = Callable[[], str]

#: Real seconds for which a message is shown.
MESSAGE_STANDS = 8.0

_log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Conversation:
    """One question and one message at a time; a message that comes during a question is shown `over_question`."""

    live: LiveSession
    message: str = ""
    over_question: bool = False
    message_until: float = 0.0
    _holds: Holds | None = field(default=None, repr=False)
    _of_command: bool = False
    _words: Words | None = field(default=None, repr=False)
    asking: Ask | None = None
    _flow: Flow | None = field(default=None, repr=False)
    _asked_in: str = field(default="", repr=False)
    tail: AnswerTail = field(default_factory=AnswerTail, repr=False)
    answers: AnswersSoFar = field(default_factory=AnswersSoFar, repr=False)

    def excuse(self, error: Exception) -> None:
        """Report a fault of the program and go on: it must not end a running session.

        The fault's own words are left out, because they may contain what was said in the group.
        """
        _log.error("a fault of the live screen", exc_info=error)
        words = _("A fault in the program ({error}). The clock and the notes go on; please report it.")
        self.say(words.format(error=type(error).__name__), holds=lambda: True)

    def say(self, text: str | Words, stands: float = MESSAGE_STANDS, holds: Holds | None = None) -> None:
        """Show a message for this many real seconds, but no longer than it `holds`.

        By default it holds until the next phase, another command or an undo: until then it describes correctly what
        happened, and what u would undo. Words that count time are given as a function and renewed every second.
        """
        self._words = text if callable(text) else None
        self.message = text() if callable(text) else text
        self.message_until = self.live.clock.real() + stands
        self.over_question = self.asking is not None
        place, self._of_command = self._place(), holds is None
        self._holds = holds or (lambda: self._place() == place)

    @property
    def must_answer(self) -> bool:
        """Whether an open question takes every key, as an answer or as a way out."""
        return self.asking is not None and not self.asking.waits

    def hush(self) -> None:
        """Remove a message that is old or no longer true; renew one that counts time."""
        if not self.message:
            return
        if self.live.clock.real() >= self.message_until or (self._holds is not None and not self._holds()):
            self.message = ""
        elif self._words is not None:
            self.message = self._words()

    def outdated(self) -> None:
        """Remove the message about the previous command, because another was done; one that still holds stays."""
        if self._of_command or (self._holds is not None and not self._holds()):
            self.message = ""

    def start(self, flow: Flow | None) -> None:
        """Start an action that may ask; one without questions leaves an open question as it is."""
        if flow is None:
            return
        self._stop()
        self._flow = flow
        self._go_on(None)

    def drop(self) -> None:
        """Withdraw a question that nobody can answer any more."""
        self._stop()

    def end_with_phase(self) -> None:
        """Withdraw a question whose phase is over, and say so: its answer would be about another phase."""
        asking = self.asking
        if asking is None or asking.lasting or asking.waits or self._asked_in == self._run():
            return
        self._stop()
        words = _("“{question}” is no longer asked: its phase is over.")
        self.say(words.format(question=one_line(asking.question)))

    def feed(self, key: str, character: str | None) -> str:
        """Give a key to the open question; return what was typed if it turns out to be no answer."""
        if self.asking is None:
            return ""
        outcome = self.asking.feed(key, character)
        if outcome == ASKING:
            return ""
        asking, self.asking = self.asking, None
        if outcome == LEFT:
            self._stop()
            return asking.typed + (character or "")
        self.tail = AnswerTail.of(asking, self.live.clock.real())
        self.answers.remember(asking, by_esc=key == "escape", done=outcome == ANSWERED)
        if outcome == ANSWERED:
            self._go_on(asking.answer)
        else:
            self._stop()
        return ""

    def is_tail(self, key: str) -> bool:
        """Tell whether a key only completes the last answer: its unit, its word, or Enter after a complete one."""
        return self.tail.holds(key, self.live.clock.real())

    def forget_tail(self, begun: str = "") -> str:
        """Let the next key have its own meaning; return letters that were taken for a word, but began another."""
        return self.tail.forget(begun)

    def _go_on(self, answer: str | None) -> None:
        """Run the action up to its next question, or its end."""
        flow = self._flow
        if flow is None:
            return
        try:
            self.asking = next(flow) if answer is None else flow.send(answer)
            self._asked_in = self._run()
            self.answers.ask(self.asking)
        except StopIteration:
            self._flow = None
            self.answers.forget()

    def _run(self) -> str:
        """Return the id of the current run."""
        run = self.live.session.run
        return run.id if run is not None else ""

    def _stop(self) -> None:
        """Abandon the open question; what was written in its answers is left for the note line, or kept."""
        if self.answers.leave(self.asking):
            self.say(words_kept())
        flow, self._flow, self.asking = self._flow, None, None
        if flow is not None:
            flow.close()

    def _place(self) -> tuple[str, str]:
        """Return what a message refers to: the current run and the last command.

        Without the seat, messages do not depend on the seat's commands, so the last command is "".
        """
        session = self.live.session
        last = session.done[-1].key if session.done and self.live.seat_is_here else ""
        return session.run.id if session.run else "", last


def refuse(to: Conversation, text: str) -> None:
    """Say why something was not done; it leaves once a note is saved, which went on without it."""
    place, notes = to._place(), len(to.live.session.notes)
    to.say(text, holds=lambda: (to._place(), len(to.live.session.notes)) == (place, notes))
    to._of_command = True
