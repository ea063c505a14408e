"""Questions that a person answers: by number, by letters of the name, by 0 for nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import prod
from typing import ClassVar

from gep_tui.domain.session.naming import One, Several, fitting, is_name, meant, names_of
from gep_tui.domain.stream.text import bare
from gep_tui.locale import _
from gep_tui.ui.components.number_keys import digit_of
from gep_tui.ui.components.questions import ASKING, GIVEN_UP, LEFT, Choose, marked, number_of
from gep_tui.ui.desk.desk import Desk

#: The answer of the key 0.
NOBODY = ""

#: The most ways of matching a search that are tried: more would hold up the clock.
WAYS = 2_000


@dataclass
class Who(Choose):
    """Which person. 0 means nobody: an answer if `nobody_means` is set, else it leaves the question."""

    #: Whether letters scattered over a name, in order, match it.
    SCATTERED: ClassVar[bool] = True

    nobody_means: str = field(default="", kw_only=True)

    @property
    def zero(self) -> str:
        """What the key 0 means here."""
        return self.nobody_means or _("nobody")

    def hint(self) -> str:
        """Return the people who match, with their numbers, and what else is possible."""
        shown = [f"{marked(number_of(id, self.options), id == self.reached)} {name}" for id, name in self.fitting()]
        if not self.typed:
            shown.append(f"{marked(0, self.reached == NOBODY)} {self.zero}")
        if self.free and self._is_new():
            return "   ".join((_("Enter: “{name}”, not on the list").format(name=self.typed.strip()), *shown))
        if self.free and shown:
            shown.append(_("a blank first: a new name"))
        return "   ".join(shown) or _("Nobody on the list is called “{name}”.").format(name=self.typed.strip())

    def ways(self) -> Sequence[tuple[str, str]]:
        """Return the answers besides numbers and letters, including nobody as long as nothing is typed."""
        return (*(() if self.typed else (("0", self.zero),)), *super().ways())

    def listed(self) -> list[tuple[str, str]]:
        """Return the people who match, and after them the choice of nobody."""
        return [*self.fitting(), *(() if self.typed else ((NOBODY, self.zero),))]

    def take_reached(self, id: str) -> str:
        """Answer with the person reached by the arrows; for nobody, act like the key 0."""
        return self.nobody() if id == NOBODY else super().take_reached(id)

    def fitting(self) -> list[tuple[str, str]]:
        """Return the people who match; if no name contains the input, those with its letters in this order."""
        if self.free and self.typed.startswith(" "):
            return []
        found = super().fitting()
        if len(self.typed) == 1 and not self.typed.isdecimal() and (here := self._numbered(self.typed)):
            return [here, *(each for each in found if each != here)]
        letters, number = self._apart()
        if not found and number:
            held = holding(letters, self.options)
            found = [each for each in held if str(number_of(each[0], self.options)).startswith(number)]
        return found or (_scattered(self.typed, self.options) if self.SCATTERED else [])

    def take(self, character: str) -> str:
        """Take a letter or a digit; a letter after digits starts a search by letters."""
        if self._may_begin_a_name(character):
            self.typed = character
            return ASKING
        if self.typed.isdecimal() and digit_of(character) is None:
            self.typed, self.refused = "", self.typed
        if self.free and character == " " and not self.typed:
            self.typed = self.refused
        outcome = super().take(character)
        if outcome == ASKING and self._apart()[1] and not holding(self.typed, self.options):
            found = self.fitting()
            return self._answer(found[0][0]) if len(found) == 1 else ASKING
        return outcome

    def nobody(self) -> str:
        """Take the key 0."""
        if not self.nobody_means:
            return GIVEN_UP
        return self._answer(NOBODY)

    def enter(self) -> str:
        """Answer with the one person meant, or with a new name; if several match, go on asking."""
        if self.typed.isdecimal():
            return self.pick()
        if len(self.typed) == 1 and (here := self._numbered(self.typed)):
            return self._answer(here[0])
        if not is_name(self.typed):
            return super().enter() if len(self.options) == 1 and not self.free else ASKING
        if self.free and self.typed.startswith(" "):
            return self._answer(self.typed.strip())
        match meant(self.typed, dict(self.options)):
            case One(person=person):
                return self._answer(person)
            case Several():
                return ASKING
        found = self.fitting()
        if self.free and self._is_new():
            return self._answer(self.typed.strip())
        return self._answer(found[0][0]) if len(found) == 1 else ASKING

    def _is_new(self) -> bool:
        """Tell whether the input would be a name that is not on the list."""
        if not is_name(self.typed) or self.typed.isdecimal():
            return False
        if self.typed.startswith(" "):
            return True
        known = isinstance(meant(self.typed, dict(self.options)), One | Several)
        return not known and not (self._apart()[1] and self.fitting())

    def _numbered(self, sign: str) -> tuple[str, str] | None:
        """Return the option of a number key of a French keyboard, which may be a letter too."""
        number = digit_of(sign) or 0
        return self.options[number - 1] if 0 < number <= len(self.options) else None

    def _may_begin_a_name(self, character: str) -> bool:
        """Tell whether a number key of a French keyboard may begin a name on the list: “é” of “Élodie”."""
        if self.typed or not character.isalpha() or self._numbered(character) is None:
            return False
        return any(part.startswith(character) for _id, name in self.options for part in name.casefold().split())

    def _apart(self) -> tuple[str, str]:
        """Return the letters typed, and the digits after them, which pick one of the people that the letters match."""
        letters = self.typed.rstrip("0123456789")
        return (letters, self.typed[len(letters) :]) if letters.strip() else (self.typed, "")


@dataclass
class Which(Who):
    """A question that appears by itself: only Enter answers it, and input that matches nobody goes to the note line."""

    SCATTERED: ClassVar[bool] = False

    def hint(self) -> str:
        """Return the people who match, and that the question can be left for later."""
        return "   ".join((super().hint(), _("then Enter; Esc: later")))

    def take(self, character: str) -> str:
        """Narrow the choice, as long as somebody still matches."""
        self.typed += character
        if self.typed == "0" or self.fitting():
            return ASKING
        self.typed = self.typed[: -len(character)]
        return LEFT

    def enter(self) -> str:
        """Answer with the chosen person; if nothing was typed, leave it for later."""
        if not self.typed:
            return GIVEN_UP
        return self._answer(NOBODY) if self.typed == "0" else super().enter()


def everybody(desk: Desk) -> list[tuple[str, str]]:
    """Return ids and names in the order of their number keys."""
    return list(names_of(desk.live.session).items())


def holding(words: str, options: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the people whose names contain `words`."""
    names = dict(options)
    return [(id, names[id]) for id in fitting(words, names)]


def _scattered(words: str, options: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the people whose names have the letters of `words` in this order, the closest first."""
    from textual.fuzzy import FuzzySearch

    wanted, search = bare(words), FuzzySearch()
    if len(wanted) < 2:
        return []
    names = {id: bare(name) for id, name in options}
    scores = {
        id: search.match(wanted, name)[0]
        for id, name in names.items()
        if prod(name.count(letter) for letter in wanted) in range(1, WAYS)
    }
    return sorted((each for each in options if scores.get(each[0])), key=lambda each: -scores[each[0]])
