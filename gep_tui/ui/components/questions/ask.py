"""A question for a few words: it takes keys one at a time, and tells when it is answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from gep_tui.domain.stream.text import is_text, one_line
from gep_tui.locale import _
from gep_tui.ui.components.graphemes import before
from gep_tui.ui.components.key_names import ENTER

#: Results of a key: still asking, answered, given up, or left by a key that is no answer, most likely prose.
ASKING, ANSWERED, GIVEN_UP, LEFT = "asking", "answered", "given up", "left"

#: Keys that keep an answer that stood there already, so that typing goes on with it.
KEEPING = ("end", "home", "left", "right", "ctrl+e", "ctrl+a")


@dataclass
class Ask:
    """A question; `typed` is the input so far, `answer` the result.

    `tail` are keys that people press out of habit after the last one; right after the answer they are ignored, and so
    are the letters of `rest`, which complete the word that the answer began. `notice` says why the last key was no
    answer. A `lasting` question stays when the phase ends. A `prefilled` question opens with an answer in it; as long
    as that is `selected`, the first character typed replaces it, unless the question `goes_on` from keys before it. An
    `optional` one adds to what is decided already: Esc answers it with nothing. `about` names what it is about, where
    its words do not.
    """

    #: Whether what is typed are words that would be missed, rather than a choice, a number or a search.
    WRITES: ClassVar[bool] = True

    question: str
    typed: str = ""
    answer: str = ""
    tail: tuple[str, ...] = field(default=(), kw_only=True)
    rest: str = field(default="", init=False)
    notice: str = field(default="", kw_only=True)
    lasting: bool = field(default=False, kw_only=True)
    goes_on: bool = field(default=False, kw_only=True)
    optional: bool = field(default=False, kw_only=True)
    about: str = field(default="", kw_only=True)
    prefilled: bool = field(default=False, init=False)
    selected: bool = field(default=False, init=False)
    opened_with: str = field(default="", init=False)

    def __post_init__(self) -> None:
        """Note whether it opens with an answer."""
        self.prefilled, self.opened_with = bool(self.typed), self.typed
        self.selected = self.prefilled and not self.goes_on

    def bring_back(self, words: str) -> None:
        """Open with words that were typed here before, and came to nothing."""
        self.typed, self.prefilled, self.selected = words, True, True
        self.notice = _("You typed this before.")

    @property
    def waits(self) -> bool:
        """Whether it stays until answered, and leaves all other keys to the note line and the commands."""
        return False

    def in_doubt(self, character: str) -> bool:
        """Tell whether a first `character` may continue a word begun before the question appeared: "d'accord"."""
        return character in ("'", "’", "-")

    def answers(self, key: str) -> bool:
        """Tell whether `key` is an answer; a waiting question takes no other keys."""
        return True

    def hint(self) -> str:
        """Return which keys answer."""
        leave = _("Enter: confirm   Esc: without") if self.optional else _("Enter: confirm   Esc: leave it")
        if self.selected:
            return "   ".join((_("Typing replaces it"), _("End: go on with it"), leave))
        return _("Ctrl+U: empty") + "   " + leave if self.prefilled else leave

    def ways(self) -> Sequence[tuple[str, str]]:
        """Return the keys that answer, by Textual's names, with their meanings, for the key bar."""
        return (("enter", _("confirm")), ("escape", _("without") if self.optional else _("leave it")))

    def feed(self, key: str, character: str | None) -> str:
        """Handle one key."""
        self.notice = ""
        if key == "escape":
            self.answer = ""
            return ANSWERED if self.optional else GIVEN_UP
        if key in ENTER:
            return self.enter()
        selected, self.selected = self.selected, False
        if key in ("backspace", "ctrl+h"):
            self.typed = self.typed[: before(self.typed, len(self.typed))]
        elif key == "ctrl+u":
            self.typed = ""
        elif character is not None and is_text(character):
            self.typed = "" if selected else self.typed
            return self.take(character)
        elif not (selected and key in KEEPING):
            self.selected, self.notice = selected, _("That key does nothing here.")
        return ASKING

    def below(self) -> str:
        """Return the text below the question: why the last key was no answer, and which keys are."""
        return f"{self.notice}   {self.hint()}" if self.notice else self.hint()

    def take(self, character: str) -> str:
        """Add one printable character."""
        self.typed += character
        return ASKING

    def brief(self) -> tuple[str, list[str]]:
        """Return the question and its answers in few words, for a small window; "" if there are none fewer."""
        return "", []

    def may_be_pasted(self, text: str) -> bool:
        """Tell whether a paste may be an answer, without losing anything that could be part of a note."""
        return True

    def paste(self, text: str) -> None:
        """Add pasted text, or replace by it what is selected."""
        self.typed = one_line(text) if self.selected else self.typed + one_line(text)
        self.selected = False

    def enter(self) -> str:
        """Answer with what was typed."""
        self.answer = self.typed.strip()
        return ANSWERED


def no_answer(ask: Ask, character: str) -> str:
    """Return what to say when a key closed a question and no note line takes it."""
    words = _("“{key}” is no answer to “{question}”: nothing was done.")
    return words.format(key=character, question=one_line(ask.question))
