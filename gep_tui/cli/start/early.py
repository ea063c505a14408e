"""Read what is needed from a command line before anything is loaded: home, language, and whether a screen will open.

It imports only the core of the standard library, because it runs before the splash.
"""

from __future__ import annotations

from gep_tui.cli.start.command_line import GLOBAL, GROUP, HOME, PEOPLE, SCREENS, Declared


class Early:
    """A command line as far as it was understood; `screen` is true only if click has nothing left to judge."""

    def __init__(self) -> None:
        """Start with nothing understood."""
        self.home = ""
        self.language = ""
        self.command = ""
        self.words: list[str] = []
        self.options: dict[str, str] = {}
        self.screen = False

    @property
    def title(self) -> str:
        """What the screen will be about, in the words that were typed."""
        about = [*self.words, self.text(GROUP), self.text(PEOPLE)]
        return " · ".join(["gep", *(text for text in about if text)])

    def text(self, option: Declared) -> str:
        """Return the value of an option, "" if it is left out."""
        return self.options.get(option.name, "")

    def has(self, option: Declared) -> bool:
        """Tell whether an option is given."""
        return option.name in self.options

    def number(self, option: Declared) -> float:
        """Return the number given with an option, or its default."""
        return float(self.options.get(option.name, option.default))


def read(argv: list[str]) -> Early:
    """Return what can be read from `argv`, which leaves out the program's name."""
    early = Early()
    rest = _globals(early, list(argv))
    if rest is None:
        return early
    early.command = rest.pop(0) if rest else ""
    known = SCREENS.get(early.command)
    early.screen = known is not None and _fits(early, {option.name: option for option in known}, rest)
    return early


def _globals(early: Early, rest: list[str]) -> list[str] | None:
    """Remove the global options from the front; None if another option is there."""
    while rest and rest[0].startswith("-"):
        name, equals, value = rest.pop(0).partition("=")
        if name not in [each.name for each in GLOBAL] or not (equals or rest):
            return None
        value = value if equals else rest.pop(0)
        if name == HOME.name:
            early.home = value
        else:
            early.language = value
    return rest


def _fits(early: Early, known: dict[str, Declared], rest: list[str]) -> bool:
    """Read the rest of the command line; tell whether all of it is valid."""
    while rest:
        word = rest.pop(0)
        if not word.startswith("-"):
            early.words.append(word)
            continue
        name, equals, value = word.partition("=")
        option = known.get(name)
        if option is None or (equals and option.flag) or not (option.flag or equals or rest):
            return False
        early.options[name] = value if equals or option.flag else rest.pop(0)
        if not option.accepts(early.options[name]):
            return False
    return len(early.words) <= (1 if early.command else 0)
