"""A question answered with one option of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from gep_tui.domain.session import naming
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.number_keys import digit_of, is_letter_key
from gep_tui.ui.components.questions.ask import ANSWERED, ASKING, LEFT, Ask
from gep_tui.ui.components.questions.confirm import is_yes_or_no
from gep_tui.ui.components.questions.option_numbers import marked, may_be, number_of, stepped

#: How many options each key moves.
STEPS = {"up": -1, "down": 1}


def which_one() -> str:
    """Return what to say to a yes or a no where there is more to choose from."""
    return _("Which one? A number answers.")


@dataclass
class Choose(Ask):
    """A choice: by number, by part of its name, or with the arrows, which move `reached`.

    `free` also accepts words that are not on the list; what is chosen `by_number` has names that nobody answers with,
    so that the letter of a yes or a no means none of them. What it opens with is the beginning of a number or a name.
    """

    goes_on: bool = field(default=True, kw_only=True)

    options: Sequence[tuple[str, str]] = field(default_factory=tuple)
    free: bool = False
    by_number: bool = field(default=False, kw_only=True)
    reached: str | None = field(default=None, kw_only=True)
    #: A number that came to nothing: it may have been the first of a sentence, “9 people”.
    refused: str = field(default="", init=False)

    def feed(self, key: str, character: str | None) -> str:
        """Move in the list, or handle a key as every question does; typing drops what the arrows reached."""
        if key in STEPS:
            self.notice = ""
            self.reached = stepped([id for id, _name in self.listed()], self.reached, STEPS[key])
            return ASKING
        if key in ENTER and self.reached is not None:
            return self.take_reached(self.reached)
        typed = self.typed
        outcome = super().feed(key, character)
        if self.typed != typed:
            self.reached = None
        return outcome

    def listed(self) -> list[tuple[str, str]]:
        """Return the options that the arrows reach, in order."""
        return self.fitting()

    def take_reached(self, id: str) -> str:
        """Answer with the option reached by the arrows."""
        return self._answer(id)

    def ways(self) -> Sequence[tuple[str, str]]:
        """Return the keys of every question, and the one that moves through the list.

        As long as nothing is typed, Enter is what a name needs and a number does not.
        """
        enter, leave = ("enter", _("confirm")), ("escape", _("leave it"))
        chosen = bool(self.typed) or self.reached is not None
        ways = (enter, leave) if chosen else (leave, ("enter", _("after a name, not a number")))
        return (*ways, ("down", _("the list"))) if len(self.listed()) > 1 else ways

    def hint(self) -> str:
        """Return the options that still fit, with their numbers."""
        shown = [
            f"{marked(number_of(id, self.options), id == self.reached)} {one_line(name)}" for id, name in self.fitting()
        ]
        if not self.free:
            return "   ".join(shown)
        if not shown:
            return _("Enter adds “{name}”").format(name=self.typed.strip())
        return "   ".join((*shown, _("a blank first: a new name")))

    def fitting(self) -> list[tuple[str, str]]:
        """Return the options that contain what was typed, word beginnings first; accents are optional."""
        if self.free and self.typed.startswith(" "):
            return []
        if self.typed.isdecimal():
            return [option for number, option in enumerate(self.options, 1) if may_be(number, self.typed)]
        names = dict(self.options)
        return [(id, names[id]) for id in naming.fitting(self.typed, names)]

    def take(self, character: str) -> str:
        """Answer as soon as the number is unambiguous; until then Enter accepts it."""
        digit = digit_of(character)
        if digit is not None and _is_yes_or_no(self):
            self.typed = ""
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
        """Also doubt letters that are number keys on a French keyboard, unless an option begins with one."""
        if not is_letter_key(character):
            return super().in_doubt(character)
        return not any(word.startswith(character) for _id, name in self.options for word in name.casefold().split())

    def _search(self, character: str) -> str:
        """Handle a letter of a name; one that fits nothing on the list is no answer."""
        typed = self.typed
        super().take(character)
        if _is_yes_or_no(self):
            self.notice = which_one()
            return ASKING
        if self.free or self.fitting():
            return ASKING
        self.typed = self.refused + typed
        return LEFT

    def nobody(self) -> str:
        """Handle the key 0, which a digit may follow."""
        return ASKING

    def enter(self) -> str:
        """Answer with the matching option, by number, name or the beginning of just one name; or with a new name."""
        if self.typed.isdecimal():
            return self.pick()
        if _is_yes_or_no(self):
            self.typed, self.notice = "", which_one()
            return ASKING
        fitting = self.fitting()
        exact = [option for option in fitting if bare(option[1]) == bare(self.typed)]
        if exact or len(fitting) == 1 or (fitting and self.typed.strip() and not self.free):
            return self._answer((exact or fitting)[0][0])
        if self.free and self.typed.strip() and not fitting:
            return super().enter()
        several, nothing = _("Several fit: a number answers, or more of the name."), _("Enter answers after ↑ and ↓.")
        self.notice = several if self.typed.strip() else nothing
        return ASKING

    def pick(self) -> str:
        """Answer with the option of the typed number; an unknown number starts over."""
        number = int(self.typed)
        if 1 <= number <= len(self.options):
            return self._answer(self.options[number - 1][0])
        self.typed, self.refused, self.tail = "", self.typed, ()
        self.notice = _("There is no number {number}: the list goes to {last}.").format(
            number=number, last=len(self.options)
        )
        return ASKING

    def may_be_pasted(self, text: str) -> bool:
        """Accept one line, no longer than a name, as an answer."""
        return len(text) <= naming.LONGEST and "\n" not in text.strip()

    def paste(self, text: str) -> None:
        """Insert pasted text up to the length of a name."""
        super().paste(text[: naming.LONGEST])
        self.typed, self.reached = self.typed[: naming.LONGEST], None

    def _answer(self, id: str) -> str:
        self.answer = id
        return ANSWERED


def _is_yes_or_no(ask: Choose) -> bool:
    """Tell whether what was typed is the letter of a yes or a no, and names no option."""
    letter = len(ask.typed) == 1 and is_yes_or_no(ask.typed) and not ask.free
    return letter and (ask.by_number or not ask.fitting())
