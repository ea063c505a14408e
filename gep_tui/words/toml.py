"""Explain an error of the TOML parser."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gep_tui.domain.stream.text import one_line
from gep_tui.locale import N_, _

_TWICE = N_("this key or table is given twice")
_QUOTE = N_("a text does not end; its last quote is missing, or there is a quote inside it")
_ESCAPE = N_("a backslash in double quotes begins a code that TOML does not know; write it twice")

#: The sentences, by the beginning of tomllib's message.
_SENTENCES: Mapping[str, str] = {
    "Invalid statement": N_("this is neither `key = value` nor `[table]`"),
    "Expected newline or end of document": N_("the line should end here; a quote is missing, or one too many"),
    "Cannot declare": _TWICE,
    "Cannot overwrite": _TWICE,
    "Cannot mutate": _TWICE,
    "Cannot redefine": _TWICE,
    "Duplicate inline table key": _TWICE,
    "Expected '='": N_("`=` is missing after a key"),
    "Expected ']'": N_("`]` is missing after the name of a table"),
    "Expected ']]'": N_("`]]` is missing after the name of a list of tables"),
    "Invalid initial character for a key": N_("a key has plain letters, digits, `_` and `-`; others go in quotes"),
    "Unclosed array": N_("a list does not end; `]` or a comma is missing"),
    "Unclosed inline table": N_("a table does not end; `}` or a comma is missing, or it goes over several lines"),
    "Unescaped": _ESCAPE,
    "Invalid hex value": _ESCAPE,
    "Escaped character": _ESCAPE,
    "Unterminated string": _QUOTE,
    "Expected \"'": _QUOTE,
    "Illegal character '\\n'": _QUOTE,
    "Found invalid character '\\n'": _QUOTE,
    "Illegal character": N_("there is an invisible character in a text; leave it out"),
    "Found invalid character": N_("there is an invisible character here; leave it out"),
    "maximum recursion depth": N_("keys, lists or tables are nested too deep"),
    "Exceeds the limit": N_("a number has thousands of digits"),
    "Invalid date": N_("there is no such date or time"),
    "Invalid value": N_("this is not a value; texts go in quotes, `true` and `false` in small letters"),
}


#: Where tomllib's message says the fault is.
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def toml_sentence_with_line(message: str) -> str:
    """Return the line, where tomllib's message names one, and what it means."""
    place = _PLACE.search(message)
    if place is None:
        return toml_sentence(message)
    fault = toml_sentence(message[: place.start()])
    return _("line {line}: {fault}").format(line=place[1], fault=fault) if place[1] else fault


def toml_sentence(message: str) -> str:
    """Return what tomllib's `message` means to the author of the file."""
    for beginning in sorted(_SENTENCES, key=len, reverse=True):
        if message.startswith(beginning):
            return _(_SENTENCES[beginning])
    return _("this is not TOML ({message})").format(message=one_line(message))
