"""What home, the choice of a programme and set-up share: a line for messages and questions, and a key bar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from time import monotonic
from typing import TypeVar

from textual import events
from textual.widget import Widget

from gep_tui.domain.stream.text import clean, is_text, one_line
from gep_tui.locale import _
from gep_tui.ui.components.acted_letter import ActedLetter
from gep_tui.ui.components.actions import Action, found
from gep_tui.ui.components.answers_so_far import AnswersSoFar, words_kept
from gep_tui.ui.components.first_letter import FirstLetters, patience_for
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.components.key_bar import BarKey, bar_keys, key_bar
from gep_tui.ui.components.lines import Line, line, wrap
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.picker import Picker, moves
from gep_tui.ui.components.prose_guard import ProseGuard, pasted_nowhere
from gep_tui.ui.components.question_lines import question_lines
from gep_tui.ui.components.questions import ANSWERED, ASKING, LEFT, AnswerTail, Ask, left_by, no_answer
from gep_tui.ui.components.spots import SpotRow, at, joined
from gep_tui.ui.components.window import WindowScreen
from gep_tui.words.quotes import nested

T = TypeVar("T")

#: Rows for a message, which may contain a file name; on a tall screen half the rows.
MESSAGE_ROWS = 3

#: The most rows of a question, including the keys that answer it.
QUESTION_ROWS = 4


class AskingScreen(WindowScreen[T]):
    """Owns the widgets on it: every key that a widget does not use comes here, in order."""

    DEFAULT_CSS = """
    AskingScreen {
        layout: vertical;
        & > #top { height: 1; background: $boost; }
        & > #said { height: 1; }
        & > #said.-asking { background: $boost; }
        & > #keys { height: 1; background: $boost; }
        &.-flat > #top, &.-flat > #keys { display: none; }
    }
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (44, "-narrow"), (72, "-normal"), (106, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-short")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.asking: Ask | None = None
        self.message = ""
        self._then: Callable[[str], None] = lambda answer: None
        self._left: Callable[[], None] = lambda: None
        #: What was typed in questions; a screen over a session or a group keeps it for that one.
        self.answers = AnswersSoFar(kept=KeptWords())
        self.tail = AnswerTail()
        self.prose = ProseGuard()
        self.acted = ActedLetter()
        self.letters = FirstLetters(
            partial(_take, self), partial(begin_prose, self), partial(_waits, self), self.set_timer, monotonic
        )
        #: What keys may trigger now: a letter among them waits whether it begins a word.
        self.commands: Callable[[], Sequence[Action]] = self.actions
        #: What the key bar shows.
        self.bar: Callable[[], Sequence[BarKey]] = lambda: bar_keys(self.actions())
        self._bar: SpotRow = []

    # Methods for each screen to override.

    def actions(self) -> Sequence[Action]:
        """Return the actions of the key bar."""
        return ()

    def perform(self, id: str) -> None:
        """Run an action."""

    def pressed(self, key: str, character: str | None) -> bool:
        """Handle a key; tell whether it had a meaning."""
        return False

    # Methods shared by the screens.

    def say(self, text: str) -> None:
        """Show a message until the next key."""
        self.message = one_line(text)
        self.draw_foot()

    def ask(self, ask: Ask, then: Callable[[str], None], left: Callable[[], None] = lambda: None) -> None:
        """Ask something; `then` gets the answer, and `left` is called where there is none."""
        ask.question = one_line(ask.question)
        if self.asking is not None:
            self.answers.leave(self.asking)
        self.answers.ask(ask)
        self.asking, self._then, self._left, self.message = ask, then, left, ""
        self.draw_foot()

    def takes_all(self) -> bool:
        """Tell whether every key is an answer, or belongs to a sentence that is typed by mistake."""
        return self.asking is not None or self.letters.waiting or self.prose.is_on(monotonic())

    def key(self, key: str, character: str | None) -> bool:
        """Handle a key as an answer or an action's key; any other is explained, and typed prose does nothing."""
        return self.letters.typed(key, character)

    def pasted(self, text: str) -> None:
        """Pass a paste to the question, after the letter that waits; say where it is no answer, or nothing is asked."""
        self.letters.settle()
        if self.asking is None:
            self.say(pasted_nowhere())
        elif self.asking.may_be_pasted(clean(text)):
            self.asking.paste(text)
        else:
            self.asking.notice = _("What was pasted is no answer.")
        self.draw_foot()

    def answer(self, asking: Ask, key: str, character: str | None) -> None:
        """Give a key to the question; a sign that is no answer leaves it standing, since no sentence begins so."""
        outcome = asking.feed(key, character)
        left = left_by(asking, character or "")
        if outcome == LEFT and character is not None and not character.isalnum():
            asking.notice = _("“{key}” is no answer here.").format(key=character)
        elif outcome != ASKING:
            self.asking, self.tail = None, AnswerTail.of(asking, monotonic())
            self.tail.keys = ()  # Enter keeps its own meaning here
            self.answers.remember(asking, by_esc=key == "escape" or outcome == LEFT, done=outcome == ANSWERED)
            if outcome == ANSWERED:
                _go_on(self, asking.answer, self._then)
            else:
                _leave(self, no_answer(asking, left) if outcome == LEFT else "", self._left)
            if outcome == LEFT:
                self.prose.begin(left, monotonic())
        self.draw_foot()

    def draw_foot(self) -> None:
        """Show the question or the message, and the keys."""
        if not self.is_mounted:
            return
        said = self.query_one("#said", Panel)
        asked, (cells, height) = self.asking, self.size
        lines = question_lines(asked, cells, QUESTION_ROWS) if asked else _message(self.message, cells, height)
        said.set_class(self.asking is not None, "-asking")
        said.styles.height = max(1, len(lines))
        said.show(lines)
        keys = self.query_one("#keys", Panel)
        self._bar = key_bar(self.bar(), self.size.width)
        keys.show([joined(self._bar)])

    def on_key(self, event: events.Key) -> None:
        """Handle keys while nothing has the focus."""
        if self.focused is None and self.key(event.key, event.character):
            event.stop()

    def on_click(self, event: events.Click) -> None:
        """Let the mouse press the keys of the key bar."""
        if self.asking is None and event.widget is self.query_one("#keys", Panel):
            id = at([self._bar], event.x, 0)
            if id:
                self.message = ""
                self.perform(id)
                self.draw_foot()

    def on_resize(self, event: events.Resize) -> None:
        """Redraw at another size."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Draw everything."""
        self.draw_foot()


def _take(screen: AskingScreen[T], key: str, character: str | None) -> bool:
    """Handle a key that does not wait, or no longer; tell whether it had a meaning."""
    if screen.tail.ends_or_takes(key, monotonic()):
        return True
    if screen.asking is not None:
        screen.answer(screen.asking, key, character)
        return True
    if screen.prose.takes(key, character, monotonic()):
        _say_prose(screen)
        return True
    # An arrow right behind a letter that waited, or behind a sentence, came here past the list whose key it is.
    return (isinstance(screen.focused, Picker) and moves(screen.focused, key)) or _press(screen, key, character)


def _go_on(screen: AskingScreen[T], answer: str, then: Callable[[str], None]) -> None:
    """Do something with an answer; once nothing more is asked, what was typed has been taken."""
    then(answer)
    if screen.asking is None:
        screen.answers.forget()


def _leave(screen: AskingScreen[T], said: str, left: Callable[[], None]) -> None:
    """Say that the words of a question that was left are kept, if there are any."""
    kept = words_kept() if screen.answers.leave(None) else ""
    screen.message = " ".join(filter(None, (said, kept)))
    left()


def _waits(screen: AskingScreen[T], key: str, character: str | None) -> float:
    """Return for how many seconds a letter waits whether it begins a word."""
    if screen.asking is not None or screen.prose.is_on(monotonic()) or screen.tail.holds(key, monotonic()):
        return 0
    return patience_for(found(screen.commands(), key))


def begin_prose(screen: AskingScreen[T], text: str) -> None:
    """Take two letters for the beginning of a sentence."""
    screen.prose.begin(text, monotonic())
    screen.acted.keep(screen.message, monotonic())
    _say_prose(screen)


def _say_prose(screen: AskingScreen[T]) -> None:
    words = _("Keys are commands here: “{text}” did nothing. Notes are written in a session.")
    screen.say(screen.acted.before(words.format(text=screen.prose.shown)))


def _press(screen: AskingScreen[T], key: str, character: str | None) -> bool:
    """Let a key act, or say that it means nothing; tell whether it had a meaning."""
    screen.acted.keep(screen.message, monotonic())
    screen.message = ""
    meant = screen.pressed(key, character)
    if not meant and character is not None and is_text(character):
        words = _("No command on “{key}” here. ? shows all keys.").format(key=character)
        screen.message = screen.acted.before(words)
        screen.prose.begin(character, monotonic())
    elif meant:
        screen.acted.acted(character, monotonic())
    screen.draw_foot()
    return meant


def foot() -> Iterable[Widget]:
    """Return the last two lines of an asking screen, to be laid out below all else."""
    yield Panel(id="said")
    yield Panel(id="keys")


def _message(text: str, cells: int, height: int) -> list[Line]:
    rows = max(MESSAGE_ROWS, height // 2)
    return [line((f" {row}", "accent")) for row in wrap(nested(text), cells - 2, rows)]
