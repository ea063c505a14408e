"""The program's own words that replace a name: kept as what they mean, said in the language of whoever reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from gep_tui.export.names.labels import labelled
from gep_tui.export.names.little_words import the
from gep_tui.export.names.replacement import NameKind
from gep_tui.locale import _, chosen

#: The letter, or the number, that tells two of one kind apart.
_LETTER = re.compile(r"(?: ([A-Z]|\d+))?$")


def meaning(by: str) -> str:
    """Return what words mean that are the program's own: "person A", "presenter"; "" for anybody else's words."""
    found = _LETTER.search(by)
    letter = (found[1] or "") if found is not None else ""
    return next((meant for meant, words in _own(letter) if words == by), "")


def in_words(meant: str) -> str:
    """Return the words for a meaning in the language of now; "" for one that is not known here."""
    found = _LETTER.search(meant)
    letter = (found[1] or "") if found is not None else ""
    return next((words for known, words in _own(letter) if known == meant), "")


def _own(letter: str) -> Iterator[tuple[str, str]]:
    """Yield the meanings that may have this letter, each with its words."""
    for kind in get_args(NameKind):
        if letter and kind != "function":
            yield f"{kind} {letter}", labelled(kind, letter)
    for role, words in (("presenter", _("presenter")), ("facilitator", _("facilitator"))):
        yield f"{role} {letter}".strip(), f"{the(words, chosen())} {letter}".strip()
    if not letter:
        yield "group", _("the group")
        yield "somebody", _("somebody")
