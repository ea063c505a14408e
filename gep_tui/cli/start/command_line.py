"""The options of `gep` itself and of the commands that open a screen, each declared once.

The first look at the command line (`early`), click (`common/options`) and the launch of screens all read these.
Standard library's core only: this is loaded before the first frame.
"""

from __future__ import annotations


class Declared:
    """One option: a flag, a text, or a number from `low` to `high`; `default` is what it means when left out."""

    def __init__(
        self, name: str, *, flag: bool = False, whole: bool = False, low: float = 0, high: float = 0, default: float = 0
    ) -> None:
        self.name = name
        self.flag = flag
        self.whole = whole
        self.low = low
        self.high = high
        self.default = default

    def accepts(self, text: str) -> bool:
        """Tell whether click would take `text` as the value."""
        if not self.high:
            return True
        if self.whole and not text.isdecimal():
            return False
        try:
            return self.low <= float(text) <= self.high
        except ValueError:
            return False


HOME = Declared("--home")
LANGUAGE = Declared("--lang")
GROUP = Declared("--group")
PEOPLE = Declared("--people")
PRESENTER = Declared("--presenter")
SESSION = Declared("--session")
AUTHOR = Declared("--author")
REHEARSAL = Declared("--rehearsal", flag=True)
GONG = Declared("--gong", flag=True)
AUTO = Declared("--auto", flag=True)

#: How many times faster than life a rehearsal runs.
SPEED = Declared("--speed", low=0.1, high=1000, default=10.0)

#: How many people are invented: at most as many as a group can have.
PEOPLE_COUNT = Declared("--people-count", whole=True, low=1, high=60, default=8)

#: Options that come before the command.
GLOBAL = (HOME, LANGUAGE)

#: The commands that open a screen, with their options. `gep` alone is "".
SCREENS: dict[str, tuple[Declared, ...]] = {
    "": (),
    "run": (GROUP, PEOPLE, PRESENTER, SESSION, AUTHOR),
    "resume": (REHEARSAL, AUTHOR),
    "notes": (REHEARSAL, AUTHOR),
    "take": (REHEARSAL, AUTHOR),
    "room": (REHEARSAL, GONG),
    "rehearse": (SPEED, PEOPLE, PEOPLE_COUNT, AUTO, AUTHOR),
}
