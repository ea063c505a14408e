"""Ask when something is due: in words, with the day that they mean shown meanwhile; or for the day itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from gep_tui.domain.dates.iso_day import day_of_iso
from gep_tui.domain.dates.understanding import (
    EitherDay,
    NextSession,
    OneDay,
    PastDay,
    SaidOn,
    UnderstoodDate,
    understood,
)
from gep_tui.domain.stream.text import one_line
from gep_tui.live.dates.said_dates import understood_date
from gep_tui.locale import _, country
from gep_tui.ui.components.questions import ANSWERED, ASKING, Ask
from gep_tui.words.moments import weekday_and_day


def shown_date(found: UnderstoodDate | None, year: int) -> str:
    """Return what words were understood as, "" for nothing; a day of `year` is told without it."""
    match found:
        case OneDay(day):
            return _("→ {day}").format(day=weekday_and_day(day, year))
        case EitherDay((first, second)):
            words = _("→ {first}, or {second}?")
            return words.format(first=weekday_and_day(first, year), second=weekday_and_day(second, year))
        case PastDay(day):
            return _("{day} is past").format(day=weekday_and_day(day, year))
        case NextSession():
            return _("→ the next session, whose day is not known yet")
    return ""


@dataclass
class ByWhen(Ask):
    """When it is due, in words; what the rules understand of them is shown as they are typed.

    `day` is the day that the words mean with which it opens, in ISO 8601, where that is known.
    """

    said: SaidOn = field(kw_only=True)
    day: str = field(default="", kw_only=True)
    before: str = field(default="", init=False)
    shown: str = field(default="", init=False)

    def __post_init__(self) -> None:
        """Show what the words mean with which it opens."""
        super().__post_init__()
        self.before = self.typed
        self._look()

    def feed(self, key: str, character: str | None) -> str:
        """Handle one key, and understand the words anew if it changed them."""
        typed = self.typed
        outcome = super().feed(key, character)
        if self.typed != typed:
            self._look()
        return outcome

    def paste(self, text: str) -> None:
        """Add pasted text."""
        super().paste(text)
        self._look()

    def hint(self) -> str:
        """Return what the words mean, and which keys answer."""
        return "   ".join(filter(None, (self.shown, super().hint())))

    def known_day(self) -> date | None:
        """Return the day that is known for what is typed; None where the words have changed."""
        return day_of_iso(self.day) if one_line(self.typed) == one_line(self.before) else None

    def _look(self) -> None:
        day = self.known_day()
        found = OneDay(day) if day is not None else understood(self.typed, self.said)
        self.shown = shown_date(found, self.said.today.year)


@dataclass
class ByDay(ByWhen):
    """The day on which it is due, answered in ISO 8601, "" for none; Enter alone keeps the one with which it opens."""

    def enter(self) -> str:
        """Answer with the day that is typed; words that are none are no answer."""
        typed = one_line(self.typed)
        if not typed:
            self.answer = ""
            return ANSWERED
        day = self.known_day()
        found = OneDay(day) if day is not None else understood_date(typed, self.said, country(self.said.language))
        if isinstance(found, OneDay):
            self.answer = found.day.isoformat()
            return ANSWERED
        self.notice = shown_date(found, self.said.today.year) or _("No day is called “{words}”.").format(words=typed)
        return ASKING
