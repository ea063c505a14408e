"""Name the files that leave: day, group, what it is, for whom. For readers outside the group they hold no name."""

from __future__ import annotations

import re
import unicodedata

from gep_tui.domain.stream.text import one_line
from gep_tui.export.part import Part
from gep_tui.export.readers.reader_words import reader_name
from gep_tui.export.readers.seen import Seen
from gep_tui.locale import _

#: Longest name in bytes, without its ending: file systems allow 255, and "-2" may follow.
_LONGEST = 200

#: What no system, or only some, allow in the name of a file.
_NOT_IN_A_NAME = re.compile(r'[/\\:*?"<>|\u0000-\u001f]+')

_BETWEEN_WORDS = re.compile(r"[^\w]+")


def file_name(seen: Seen, form: str) -> str:
    """Return a readable name without a folder: "2026-11-28 Équipe Nord – session minutes (group).md"."""
    session = seen.report.session
    day = (session.started_at or "")[: len("2026-11-28")]
    before = " ".join(each for each in (day or _alone(seen), "" if seen.reader.is_outside else session.group) if each)
    what = ", ".join(each for each in (_what(seen, form), _part(seen.part)) if each)
    whom = ", ".join((reader_name(seen.reader), *((_("names replaced"),) if seen.anonymous else ())))
    name = f"{before} – {what} ({whom})" if before else f"{what} ({whom})"
    return f"{allowed(name)}.{ending(form)}"


def ending(form: str) -> str:
    """Return the ending of file names in this form."""
    return {"sheet": "csv"}.get(form, form)


def _alone(seen: Seen) -> str:
    """Return what a session that has not begun is called: its id, for readers who may know it."""
    return "" if seen.reader.is_outside else seen.report.session.id


def _what(seen: Seen, form: str) -> str:
    if seen.reader.who == "public":
        return _("practice sheets")
    if seen.reader.who == "sponsor":
        return _("summary")
    if form == "ics":
        return _("dates")
    return _("data") if form in ("json", "csv", "sheet", "xlsx", "tsv") else _("session minutes")


def _part(part: Part) -> str:
    """Return the part as the command line names it, "" for the whole session."""
    return "" if part.what == "all" else f"{part.what} {part.id}".rstrip()


def tame(text: str) -> str:
    """Return letters, digits and hyphens only, with composed accents."""
    words = unicodedata.normalize("NFC", one_line(text))
    return _BETWEEN_WORDS.sub("-", words).strip("-_")


def allowed(text: str) -> str:
    """Return a name that every system takes: composed accents, no separators, no dot at either end."""
    words = _NOT_IN_A_NAME.sub("-", unicodedata.normalize("NFC", one_line(text)))
    return words.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").strip(" .-_") or "gep"
