"""Read what is needed from a command line before anything is loaded: home, language, and whether a screen will open.

It imports only the core of the standard library, because it runs before the splash.
"""

from __future__ import annotations

#: Options that come before the command, each with a value.
GLOBAL = ("--home", "--lang")

#: The commands that open a screen, and for each option whether it takes a value. `gep` alone is "".
SCREENS: dict[str, dict[str, bool]] = {
    "": {},
    "run": {"--group": True, "--people": True, "--presenter": True, "--session": True, "--author": True},
    "resume": {"--rehearsal": False, "--author": True},
    "rehearse": {"--speed": True, "--people": True, "--people-count": True, "--auto": False, "--author": True},
}


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
        about = [*self.words, self.options.get("--group", ""), self.options.get("--people", "")]
        return " · ".join(["gep", *(text for text in about if text)])


def read(argv: list[str]) -> Early:
    """Return what `argv`, without the program's name, says so far."""
    early = Early()
    rest = _globals(early, list(argv))
    if rest is None:
        return early
    early.command = rest.pop(0) if rest else ""
    known = SCREENS.get(early.command)
    early.screen = known is not None and _fits(early, known, rest)
    return early


def _globals(early: Early, rest: list[str]) -> list[str] | None:
    """Remove the global options from the front; None if another option is there."""
    while rest and rest[0].startswith("-"):
        name, equals, value = rest.pop(0).partition("=")
        if name not in GLOBAL or not (equals or rest):
            return None
        value = value if equals else rest.pop(0)
        if name == "--home":
            early.home = value
        else:
            early.language = value
    return rest


def _fits(early: Early, known: dict[str, bool], rest: list[str]) -> bool:
    """Read the rest of the command line; tell whether all of it is valid."""
    while rest:
        word = rest.pop(0)
        if not word.startswith("-"):
            early.words.append(word)
            continue
        name, equals, value = word.partition("=")
        if name not in known or bool(equals) > known[name] or (known[name] and not (equals or rest)):
            return False
        early.options[name] = value if equals or not known[name] else rest.pop(0)
    return len(early.words) <= (1 if early.command else 0) and _are_numbers(early.options)


def _are_numbers(options: dict[str, str]) -> bool:
    """Tell whether the numeric options have numbers within range."""
    return _within(options.get("--speed", "1"), 0.1, 1000) and (
        "--people-count" not in options
        or (options["--people-count"].isdecimal() and _within(options["--people-count"], 1, 60))
    )


def _within(text: str, low: float, high: float) -> bool:
    try:
        return low <= float(text) <= high
    except ValueError:
        return False
