"""Replace names in what a reader sees, before any format is made of it: in texts, tables, the reader and the part."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from gep_tui.domain.session.attendance import PersonRow
from gep_tui.domain.session.naming import is_in_doubt
from gep_tui.export.anonymous.fields import TextKind, walked
from gep_tui.export.names.little_words import core
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.names.replacing import Replacer, capitalised
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _

replace = msgspec.structs.replace


def anonymised(seen: Seen, names: Iterable[Replacement]) -> Seen:
    """Return what is seen with every accepted name replaced; nothing else of the session is in any format."""
    names = tuple(names)
    take = _Taker(names, seen.language)
    report = walked(seen.report, take)
    return replace(
        seen,
        report=replace(report, people=tuple(map(_person, report.people))),
        about=walked(seen.about, take),
        facts=replace(walked(seen.facts, take), id=_unnamed(seen.facts.id)),
        overview=walked(seen.overview, take),
        sheets=walked(seen.sheets, take),
        reader=replace(seen.reader, name=take.by.get(seen.reader.name, seen.reader.name)),
        part=replace(seen.part, id=take(seen.part.id, "person")) if seen.part.what == "person" else seen.part,
        anonymous=True,
    )


class _Taker:
    """Says what stands instead of a text: a whole name is its label, in other texts names are replaced."""

    def __init__(self, names: tuple[Replacement, ...], language: str) -> None:
        self.by = {each.found: each.by for each in names if each.state == "accepted"}
        self._refused = {each.found for each in names if each.state == "refused"}
        self._replacer = Replacer(names, language)
        self._of_titles = Replacer((each for each in names if each.kind in ("person", "contact")), language)
        self._done: dict[str, str] = {}

    def __call__(self, text: str, kind: TextKind) -> str:
        """Return what replaces it."""
        if kind in ("words", "label"):
            return self._words(text)
        if kind == "title":
            return self._of_titles(text)
        if kind == "people" and text not in self.by:
            return ", ".join(self(name, "person") for name in text.split(", "))
        if text in self.by:
            return "" if kind in ("group", "place") else capitalised(core(self.by[text]))
        if kind == "person" and is_in_doubt(text):
            return capitalised(_("somebody"))
        return text if text in self._refused else self._words(text)

    def _words(self, text: str) -> str:
        if text not in self._done:
            self._done[text] = self._replacer(text)
        return self._done[text]


def _person(row: PersonRow) -> PersonRow:
    """Return the row without a function that would only say again who it is."""
    return replace(row, function="") if core(row.function).casefold() == row.name.casefold() else row


def _unnamed(id: str) -> str:
    """Return an id that says nothing; it is the same for the same group, so that a calendar knows a date again."""
    return hashlib.sha256(id.encode()).hexdigest()[:12] if id else ""
