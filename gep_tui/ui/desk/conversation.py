"""What a desk says and asks: messages that stand for a while, questions of actions that wait for an answer."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass, field

from gep_tui.domain.stream.text import one_line
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.ui.components.questions import ANSWERED, ASKING, LEFT, Ask

#: An action that asks: it yields questions and is sent their answers.
Flow = Generator[Ask, str, None]

#: Tells whether what was said is still true; makes words that change with the time.
Holds = Callable[[], bool]
Words = Callable[[], str]

#: How long a message stands, in seconds of the room.
MESSAGE_STANDS = 8.0

#: For so many seconds of the room a key pressed out of habit behind a complete answer belongs to it: a unit, an Enter.
TAIL = 0.5

_log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Conversation:
    """At most one question is asked at a time, and one message shown.

    A message that came while a question waits stands `over_question` for its time.
    """

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
    _tail: tuple[str, ...] = field(default=(), repr=False)
    _tail_until: float = field(default=0.0, repr=False)

    def excuse(self, error: Exception) -> None:
        """Say that something in the program failed, and go on: a fault may not end a session that is running.

        Its own words stay out: they may hold what was said in the group.
        """
        _log.error("a fault of the live screen", exc_info=error)
        words = _("A fault in the program ({error}). The clock and the notes go on; please report it.")
        self.say(words.format(error=type(error).__name__), holds=lambda: True)

    def say(self, text: str | Words, stands: float = MESSAGE_STANDS, holds: Holds | None = None) -> None:
        """Show a message for so many seconds of the room, but no longer than it `holds`.

        Unless told otherwise that is until the next phase, and until another command was done, or this one taken
        back: what a message says of the past, and of what u would do, is true up to there. Words that count time
        are given as what makes them, and are made anew each second.
        """
        self._words = text if callable(text) else None
        self.message = text() if callable(text) else text
        self.message_until = self.live.clock.real() + stands
        self.over_question = self.asking is not None
        place, self._of_command = self._place(), holds is None
        self._holds = holds or (lambda: self._place() == place)

    @property
    def must_answer(self) -> bool:
        """Whether a question stands to which every key is an answer, or the way out of it."""
        return self.asking is not None and not self.asking.waits

    def hush(self) -> None:
        """Take a message away that has stood long enough, or holds no longer; let one that counts time go on."""
        if not self.message:
            return
        if self.live.clock.real() >= self.message_until or (self._holds is not None and not self._holds()):
            self.message = ""
        elif self._words is not None:
            self.message = self._words()

    def outdated(self) -> None:
        """Take away what was said of the command before: another one was done. What holds all the same stays."""
        if self._of_command or (self._holds is not None and not self._holds()):
            self.message = ""

    def start(self, flow: Flow | None) -> None:
        """Begin an action that may ask; one that asked nothing leaves a question that stands alone."""
        if flow is None:
            return
        self._stop()
        self._flow = flow
        self._go_on(None)

    def drop(self) -> None:
        """Take back a question to which nobody has an answer any more."""
        self._stop()

    def end_with_phase(self) -> None:
        """Take back a question whose phase is over, and say so: its answer would be about another one."""
        asking = self.asking
        if asking is None or asking.lasting or asking.waits or self._asked_in == self._run():
            return
        self._stop()
        words = _("“{question}” is no longer asked: its phase is over.")
        self.say(words.format(question=one_line(asking.question)))

    def feed(self, key: str, character: str | None) -> str:
        """Give a key to the question that is being asked; return what was typed where it turns out to be no answer."""
        if self.asking is None:
            return ""
        outcome = self.asking.feed(key, character)
        if outcome == ASKING:
            return ""
        if outcome == LEFT:
            typed = self.asking.typed + (character or "")
            self._stop()
            return typed
        answer = self.asking.answer if outcome == ANSWERED else None
        self._tail, self._tail_until = self.asking.tail, self.live.clock.real() + TAIL
        self.asking = None
        if answer is None:
            self._stop()
        else:
            self._go_on(answer)
        return ""

    def is_tail(self, key: str) -> bool:
        """Tell whether a key only ends the answer that was just given: a unit or an Enter behind what is complete."""
        return key in self._tail and self.live.clock.real() < self._tail_until

    def forget_tail(self) -> None:
        """Let the next key mean what it means."""
        self._tail = ()

    def _go_on(self, answer: str | None) -> None:
        """Run the action up to its next question, or its end."""
        flow = self._flow
        if flow is None:
            return
        try:
            self.asking = next(flow) if answer is None else flow.send(answer)
            self._asked_in = self._run()
        except StopIteration:
            self._flow = None

    def _run(self) -> str:
        """Return the id of the run that is current."""
        run = self.live.session.run
        return run.id if run is not None else ""

    def _stop(self) -> None:
        """Give up what was being asked."""
        flow, self._flow, self.asking = self._flow, None, None
        if flow is not None:
            flow.close()

    def _place(self) -> tuple[str, str]:
        """Return where the session is, as far as a message speaks of it: the phase held, the last command in force.

        The commands of the seat are not those of a note taker, whose own take their messages away.
        """
        session = self.live.session
        last = session.done[-1].key if session.done and self.live.seat_is_here else ""
        return session.run.id if session.run else "", last
