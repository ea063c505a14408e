"""Questions put on one line above the note line: yes or no, a person, an amount, a choice, a few words.

A question takes keys one at a time and says when it is answered. Enter on a fresh yes-or-no is harmless.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.domain.session import naming
from gep_tui.domain.stream.text import bare, is_text, one_line
from gep_tui.locale import _
from gep_tui.ui.components.graphemes import before
from gep_tui.ui.desk.actions import NUMBER_KEYS

#: What a key leads to: still asking, answered, given up, or left by a key that is no answer: prose, most likely.
ASKING, ANSWERED, GIVEN_UP, LEFT = "asking", "answered", "given up", "left"

#: Pressed out of habit behind a digit that has answered already.
ENTER = ("enter", "ctrl+j", "ctrl+m")

#: How many options further each key goes, and the sign before the one that it has reached.
STEPS = {"up": -1, "down": 1}
REACHED = "▸"


@dataclass
class Ask:
    """A question; `typed` is what has been entered so far, `answer` what it came to.

    `tail` are keys that some press out of habit behind the last one: right after the answer they mean nothing.
    `notice` says why the last key was no answer. What is `lasting` is still asked when the phase is over.
    """

    question: str
    typed: str = ""
    answer: str = ""
    tail: tuple[str, ...] = field(default=(), kw_only=True)
    notice: str = field(default="", kw_only=True)
    lasting: bool = field(default=False, kw_only=True)

    @property
    def waits(self) -> bool:
        """Whether it stands until it is answered, and leaves all other keys to the note line and to commands."""
        return False

    def in_doubt(self, character: str) -> bool:
        """Tell whether a first `character` may belong to a word begun before the question: "d'accord"."""
        return character in ("'", "’", "-")

    def answers(self, key: str) -> bool:
        """Tell whether `key` is one of its answers; of one that waits these keys only are its own."""
        return True

    def hint(self) -> str:
        """Return which keys answer."""
        return _("Enter: done   Esc: leave it")

    def ways(self) -> Sequence[tuple[str, str]]:
        """Return the keys that answer, as Textual names them, with what each means; for the last line of the screen."""
        return (("enter", _("done")), ("escape", _("leave it")))

    def feed(self, key: str, character: str | None) -> str:
        """Take one key."""
        self.notice = ""
        if key == "escape":
            return GIVEN_UP
        if key in ENTER:
            return self.enter()
        if key in ("backspace", "ctrl+h"):
            self.typed = self.typed[: before(self.typed, len(self.typed))]
        elif key == "ctrl+u":
            self.typed = ""
        elif character is not None and is_text(character):
            return self.take(character)
        else:
            self.notice = _("That key does nothing here.")
        return ASKING

    def below(self) -> str:
        """Return what stands below the question: why the last key was no answer, and which keys are."""
        return f"{self.notice}   {self.hint()}" if self.notice else self.hint()

    def take(self, character: str) -> str:
        """Take one printable character."""
        self.typed += character
        return ASKING

    def paste(self, text: str) -> None:
        """Take pasted text."""
        self.typed += one_line(text)

    def enter(self) -> str:
        """Answer with what was typed."""
        self.answer = self.typed.strip()
        return ANSWERED


@dataclass
class Confirm(Ask):
    """Yes or no. What is `grave` needs Enter behind the yes: no word that one types can say it."""

    grave: bool = False

    def hint(self) -> str:
        """Return which keys answer."""
        return _("y, then Enter: yes   n or Esc: no") if self.grave else _("y: yes   n or Esc: no")

    def ways(self) -> Sequence[tuple[str, str]]:
        """Return yes and no; behind the yes of a grave question the Enter that seals it."""
        if self.typed:
            return (("enter", _("yes")), ("escape", _("no")))
        return ((_yes(), _("yes")), (_no(), _("no")), ("escape", _("leave it")))

    def take(self, character: str) -> str:
        """Answer at the first letter, in the language of the screen."""
        if self.typed or character.lower() not in (_yes(), _no()):
            return LEFT
        if character.lower() == _no():
            return GIVEN_UP
        self.answer = "yes"
        if self.grave:
            self.typed = character
        return ASKING if self.grave else ANSWERED

    def paste(self, text: str) -> None:
        """Nothing: a paste is no answer."""

    def enter(self) -> str:
        """Only behind the yes of a grave question: it may be left over from a note."""
        if self.grave and self.typed:
            return ANSWERED
        self.notice = _("Enter is no answer here.")
        return ASKING


@dataclass
class Choose(Ask):
    """One of several: by number, by what stands in its name, or by the arrows, which lead to `reached`.

    `free` accepts words that are on no list.
    """

    options: Sequence[tuple[str, str]] = field(default_factory=tuple)
    free: bool = False
    reached: str | None = field(default=None, kw_only=True)

    def feed(self, key: str, character: str | None) -> str:
        """Move in the list, or take a key as every question does; another word leaves what was reached."""
        if key in STEPS:
            self.notice = ""
            self.move(STEPS[key])
            return ASKING
        if key in ENTER and self.reached is not None:
            return self.take_reached(self.reached)
        typed = self.typed
        outcome = super().feed(key, character)
        if self.typed != typed:
            self.reached = None
        return outcome

    def move(self, step: int) -> None:
        """Reach the option so many places further, from outside the first or the last one; both of them stop."""
        ids = [id for id, _name in self.listed()]
        if not ids:
            return
        start = -1 if step > 0 else len(ids)
        here = ids.index(self.reached) if self.reached in ids else start
        self.reached = ids[max(0, min(len(ids) - 1, here + step))]

    def listed(self) -> list[tuple[str, str]]:
        """Return what the arrows reach, in order."""
        return self.fitting()

    def take_reached(self, id: str) -> str:
        """Answer with the option that the arrows have reached."""
        return self._answer(id)

    def sign(self, id: str, number: int) -> str:
        """Return an option's number as it is shown, with the sign of the one that was reached."""
        return f"{REACHED if id == self.reached else ''}{number}"

    def ways(self) -> Sequence[tuple[str, str]]:
        """Return the keys of every question, and the one that goes through the list."""
        return (*super().ways(), ("down", _("the list"))) if len(self.listed()) > 1 else super().ways()

    def hint(self) -> str:
        """Return the options that still fit, with their numbers."""
        shown = [f"{self.sign(id, self.number(id))} {one_line(name)}" for id, name in self.fitting()]
        if not self.free:
            return "   ".join(shown)
        if not shown:
            return _("Enter adds “{name}”").format(name=self.typed.strip())
        return "   ".join((*shown, _("a blank first: a new name")))

    def number(self, id: str) -> int:
        """Return an option's number, from 1."""
        return next(number for number, option in enumerate(self.options, 1) if option[0] == id)

    def fitting(self) -> list[tuple[str, str]]:
        """Return the options that hold what was typed, at the beginning of words first; accents need not be typed."""
        if self.free and self.typed.startswith(" "):
            return []
        if self.typed.isdecimal():
            return [option for number, option in enumerate(self.options, 1) if _may_be(number, self.typed)]
        names = dict(self.options)
        return [(id, names[id]) for id in naming.fitting(self.typed, names)]

    def take(self, character: str) -> str:
        """Answer as soon as a number can become no other one; until then Enter takes it as it is."""
        digit = digit_of(character)
        if digit is None or not (not self.typed or self.typed.isdecimal()):
            return self._search(character)
        self.typed += str(digit)
        if self.typed == "0":
            return self.nobody()
        if len(self.fitting()) > 1:
            return ASKING
        self.tail = ENTER
        return self.pick()

    def in_doubt(self, character: str) -> bool:
        """Tell the same of letters that are number keys on a French keyboard, unless a name here begins so."""
        if not is_letter_key(character):
            return super().in_doubt(character)
        return not any(word.startswith(character) for _id, name in self.options for word in name.casefold().split())

    def _search(self, character: str) -> str:
        """Take a letter of a name; one that fits nothing on the list is no answer."""
        typed = self.typed
        super().take(character)
        if self.free or self.fitting():
            return ASKING
        self.typed = typed
        return LEFT

    def nobody(self) -> str:
        """Take the key 0: a digit follows."""
        return ASKING

    def enter(self) -> str:
        """Answer with the option that fits: the number typed, the name, the one name that begins so; or a new name."""
        if self.typed.isdecimal():
            return self.pick()
        fitting = self.fitting()
        exact = [option for option in fitting if bare(option[1]) == bare(self.typed)]
        if exact or len(fitting) == 1 or (fitting and self.typed.strip() and not self.free):
            return self._answer((exact or fitting)[0][0])
        if self.free and self.typed.strip() and not fitting:
            return super().enter()
        self.notice = _("Several fit: a number answers, or more of the name.")
        return ASKING

    def pick(self) -> str:
        """Answer with the option whose number was typed; a number that is none starts anew."""
        number = int(self.typed)
        if 1 <= number <= len(self.options):
            return self._answer(self.options[number - 1][0])
        self.typed, self.tail = "", ()
        self.notice = _("There is no number {number}: the list goes to {last}.").format(
            number=number, last=len(self.options)
        )
        return ASKING

    def paste(self, text: str) -> None:
        """Take pasted text, as long as a name may be."""
        super().paste(text[: naming.LONGEST])
        self.typed, self.reached = self.typed[: naming.LONGEST], None

    def _answer(self, id: str) -> str:
        self.answer = id
        return ANSWERED


@dataclass
class Amount(Ask):
    """A whole number of at most `digits` digits; Enter alone takes `default`."""

    default: int = 10
    digits: int = 2

    def hint(self) -> str:
        """Return which keys answer."""
        return _("two digits, or Enter for {default}").format(default=self.default)

    def take(self, character: str) -> str:
        """Answer when all digits are there."""
        digit = digit_of(character)
        if digit is None:
            return LEFT
        self.typed += str(digit)
        if len(self.typed) < self.digits:
            return ASKING
        self.tail = ENTER
        return self.enter()

    def in_doubt(self, character: str) -> bool:
        """Tell the same of letters that are number keys on a French keyboard."""
        return super().in_doubt(character) or is_letter_key(character)

    def paste(self, text: str) -> None:
        """Take the digits that were pasted, as many as are wanted."""
        self.typed = "".join(filter(str.isdecimal, text[: naming.LONGEST]))[: self.digits]

    def enter(self) -> str:
        """Answer with the number, or the default."""
        self.answer = self.typed or str(self.default)
        return ANSWERED


def no_answer(ask: Ask, character: str) -> str:
    """Return what is said where a key left a question, and no note line takes it."""
    words = _("“{key}” is no answer to “{question}”: nothing was done.")
    return words.format(key=character, question=one_line(ask.question))


def _yes() -> str:
    """Return the letter of a yes in the language of the screen."""
    return _("y")


def _no() -> str:
    """Return the letter of a no in the language of the screen."""
    return _("n")


def digit_of(character: str) -> int | None:
    """Return the digit of a number key, shifted or not."""
    named = {
        "&": "ampersand", '"': "quotation_mark", "'": "apostrophe", "(": "left_parenthesis",
        "-": "minus", "_": "underscore",
    }  # fmt: skip
    return NUMBER_KEYS.get(named.get(character, character))


def is_letter_key(character: str) -> bool:
    """Tell whether a letter is a number key on a French keyboard."""
    return character.isalpha() and digit_of(character) is not None


def _may_be(number: int, typed: str) -> bool:
    """Tell whether the digits typed are a number, or may become it; 0 before a digit says that it is all of it."""
    return number == int(typed) or (number < 10 if typed == "0" else str(number).startswith(typed))
