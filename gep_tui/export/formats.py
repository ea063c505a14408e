"""The formats in which the record of a session leaves, and what each of them needs."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Literal, get_args

import msgspec

#: Formats that are shown in a terminal, and copied.
Format = Literal["md", "txt", "json", "csv", "sheet"]

#: Formats that are files for other programs.
FileFormat = Literal["docx", "html", "xlsx", "pdf", "eml", "ics"]

#: All formats that are texts, the usual one first.
FORMATS: tuple[Format, ...] = get_args(Format)

#: Formats that hold the full record.
RECORDS: tuple[Format | FileFormat, ...] = ("json", "csv", "sheet", "xlsx")


#: Formats that a mail takes along.
ATTACHED: tuple[FileFormat, ...] = ("docx", "pdf", "html", "xlsx", "ics")


class FormatFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A format of files. `part` is the package that writes it, if any, `brought_by` what to install for it.

    `binary`: it is no text, so a terminal cannot show it.
    """

    part: str = ""
    brought_by: str = "gep-tui"
    binary: bool = True


FILE_FORMATS: dict[FileFormat, FormatFacts] = {
    "docx": FormatFacts(part="docx"),
    "html": FormatFacts(binary=False),
    "xlsx": FormatFacts(part="openpyxl"),
    "pdf": FormatFacts(part="typst", brought_by="gep-tui[pdf]"),
    "eml": FormatFacts(binary=False),
    "ics": FormatFacts(part="icalendar", binary=False),
}


def missing_part(form: Format | FileFormat) -> str:
    """Return what must be installed before this format can be written, "" if nothing is missing."""
    facts = _facts(form)
    return facts.brought_by if facts is not None and facts.part and find_spec(facts.part) is None else ""


def is_binary(form: Format | FileFormat) -> bool:
    """Tell whether a terminal cannot show this format."""
    facts = _facts(form)
    return facts is not None and facts.binary


def _facts(form: Format | FileFormat) -> FormatFacts | None:
    return next((facts for name, facts in FILE_FORMATS.items() if name == form), None)
