"""Describe every entry of the record: what it did, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from string import ascii_uppercase

from gep_tui.domain.session import events as ev
from gep_tui.domain.session.events import Event
from gep_tui.domain.session.fold import Record
from gep_tui.domain.session.neutral_names import spoken_event
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words import refusals
from gep_tui.words.kinds import kind_name
from gep_tui.words.names import Names
from gep_tui.words.problems import why
from gep_tui.words.screens import screen_name
from gep_tui.words.text import excerpt

#: Longest excerpt of a note, in cells: other views show the whole note.
EXCERPT = 60


class Journal:
    """Describes the entries of a record at one moment; made once, then asked for each visible row."""

    def __init__(self, names: Names, record: Record) -> None:
        self.names, self.record = names, record

    def sentence(self, event: Event) -> str:
        """Return when, on which screen (if there were several) and what was done, and whether it still holds."""
        who = f"{self._screens[event.writer]}  " if len(self._screens) > 1 else ""
        what = self.told(event)
        became = self._became(event)
        return f"{self.names.clock(event.at, seconds=True)}  {who}{what}" + (f"  ({became})" if became else "")

    def holds(self, event: Event) -> bool:
        """Tell whether an entry is in effect."""
        return event.key not in self._refused and not self.record.is_taken_back(event)

    def told(self, event: Event) -> str:
        """Return what an entry says."""
        event = spoken_event(event, self.names.language)
        match event:
            case ev.Undone(target=target, kept=kept):
                what = _("Undone: {what}").format(what=self._named(target))
                stands = ", ".join(map(self._named, kept))
                return _("{what}. Redone: {kept}").format(what=what, kept=stands) if stands else what
            case ev.Redone(target=target):
                return _("Redone: {what}").format(what=self._named(target))
            case ev.NoteAdded():
                return self._note(event)
            case ev.LineSent(text=text):
                return _("line to the other screens: “{text}”").format(text=self._excerpt(text))
            case ev.LineSeen(line=line):
                there = self.record.event(line)
                text = there.text if isinstance(there, ev.LineSent) else ""
                return _("line seen: “{text}”").format(text=self._excerpt(text))
            case ev.Signed(name=name):
                return _("signed by {name}").format(name=one_line(name))
            case ev.SessionOpened():
                return _("opening of the session") + self._on_screen(event)
            case ev.SeatTaken():
                return _("clock taken") + self._on_screen(event)
            case ev.SeatGranted(claim=claim):
                return _("clock given to screen {screen}").format(screen=self._screen_of(claim))
            case ev.StretchChosen(claim=claim, taken=taken):
                counts, aside = _("the clock of screen {screen} counts"), _("the clock of screen {screen} is set aside")
                return (counts if taken else aside).format(screen=self._screen_of(claim))
            case ev.GapNoticed():
                return _("time in which nobody kept the clock")
            case ev.NoteCarried() | ev.CaseCarried() | ev.CharterCarried():
                return self._taken_along(event)
            case ev.Purged(kind=kind):
                return _erased(kind)
            case ev.Unknown(kind=kind):
                return _("an entry that this version does not know: {kind}").format(kind=one_line(kind) or "?")
        return refusals.command(self.record.command(event), self.names)

    def _taken_along(self, event: ev.NoteCarried | ev.CaseCarried | ev.CharterCarried) -> str:
        if isinstance(event, ev.NoteCarried):
            told = _("taken along from an earlier session ({kind}): “{text}”")
            return told.format(kind=one_line(kind_name(event.kind)), text=self._excerpt(event.text))
        if isinstance(event, ev.CaseCarried):
            return _("taken along: the case “{text}”").format(text=self._excerpt(event.title or event.words or "…"))
        return _("taken along: the group’s charter")

    def _named(self, key: str) -> str:
        target = self.record.event(key)
        if target is None:
            return one_line(key)
        return self.told(target) if not isinstance(target, ev.Undone | ev.Redone) else one_line(key)

    def _note(self, event: ev.NoteAdded) -> str:
        session = self.names.session
        name = one_line(session.name(event.person)) or _("no name")
        text = self._excerpt(event.text)
        kind = one_line(kind_name(event.kind))
        return _("note ({kind}, {name}): “{text}”").format(kind=kind, name=name, text=text)

    def _excerpt(self, text: str) -> str:
        return "…" if self.names.hidden else excerpt(text, EXCERPT)

    def _became(self, event: Event) -> str:
        """Return what became of an entry, "" if it is simply in effect."""
        reason = self._refused.get(event.key)
        if reason is not None:
            return _("no effect: {why}").format(why=why(reason))
        if self.record.is_taken_back(event):
            return _("undone")
        return _("redone") if event.key in self._given_back else ""

    def _on_screen(self, event: Event) -> str:
        """Return the letter of the screen that wrote an entry, "" if there was only one screen."""
        if len(self._screens) < 2:
            return ""
        return " " + _("(screen {letter}: {writer})").format(
            letter=self._screens[event.writer], writer=screen_name(self.names.session, event.writer)
        )

    def _screen_of(self, claim: str) -> str:
        """Return the letter and name of the screen that made a claim."""
        event = self.record.event(claim)
        if event is None:
            return one_line(claim)
        return f"{self._screens[event.writer]} {screen_name(self.names.session, event.writer)}"

    @cached_property
    def _screens(self) -> dict[str, str]:
        """A letter for each process that wrote the record, in the order of their first entries; numbers after Z."""
        writers = dict.fromkeys(event.writer for event in self.record.events)
        return {writer: ascii_uppercase[at : at + 1] or str(at + 1) for at, writer in enumerate(writers)}

    @cached_property
    def _refused(self) -> dict[str, str]:
        return {f"{each.writer}-{each.seq}": each.why for each in self.names.session.refused}

    @cached_property
    def _given_back(self) -> set[str]:
        return set(_again(self.record.events))


def _erased(kind: str) -> str:
    """Return what is told of an entry that was erased; `kind` is that of its note, "" for others."""
    if not kind:
        return _("erased for good")
    return _("note ({kind}): erased for good").format(kind=one_line(kind_name(kind)))


def _again(events: Iterable[Event]) -> Iterable[str]:
    """Yield the keys of entries that were redone."""
    for event in events:
        if isinstance(event, ev.Redone):
            yield event.target
        elif isinstance(event, ev.Undone):
            yield from event.kept
