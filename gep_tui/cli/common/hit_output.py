"""Print notes that were found: under their sessions for people, an object a line for programs."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

import click

from gep_tui.domain.session.neutral_names import person_of
from gep_tui.domain.stream.spans import stamp
from gep_tui.domain.stream.text import one_line
from gep_tui.domain.stream.word_search import Term, places
from gep_tui.locale import _, chosen
from gep_tui.store.index.wanted import Hit
from gep_tui.words.hits import MarkedPiece, kind_word, marked_sentence, phase_name, session_name
from gep_tui.words.moments import day_in_words, time_of_day

#: The most characters that are printed of a note.
SENTENCE = 240


def session_lines(hits: Sequence[Hit], terms: Sequence[Term]) -> str:
    """Return a session, or a group, and what was found in it, with the words marked."""
    told = hits[0].session
    when = _("Between the sessions") if told.between else day_in_words(stamp(told.began))
    lines = [f"{when} · {session_name(told, chosen())}", told.id]
    for hit in hits:
        lines += [f"  {_told(hit)}", *_indented(_marked(hit, terms))]
    return "\n".join([*lines, "", ""])


def json_line(hit: Hit, terms: Iterable[Term]) -> str:
    """Return a note as one line of JSON; `found` are the places of the words in its text, in characters."""
    note, told = hit.found, hit.session
    row: dict[str, Any] = {
        "session": "" if told.between else told.id,
        "group": told.group,
        "group_id": told.group_id,
        "title": told.title,
        "started_at": None if told.between else stamp(told.began),
        "note": note.note,
        "at": note.at.isoformat(timespec="milliseconds"),
        "phase": note.phase,
        "kind": note.kind,
        "person": person_of(note, chosen()),
        "author": note.author,
        "text": note.text,
        "due": note.due,
        "withdrawn": note.withdrawn,
        "tags": list(note.tags),
        "found": places(note.text, terms),
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _told(hit: Hit) -> str:
    """Return when a note was written, in which phase, its kind and who said it."""
    note, began = hit.found, hit.session.began
    at = stamp(note.at)
    on_the_day = note.at.date() == began.date() and not hit.session.between
    when = time_of_day(at) if on_the_day else f"{day_in_words(at)}, {time_of_day(at)}"
    where, kind = phase_name(hit.session, note, chosen()), kind_word(hit.session, note, chosen())
    parts = [when, where, kind, person_of(note, chosen())]
    withdrawn = [_("(withdrawn)")] if note.withdrawn else []
    return " · ".join(one_line(part) for part in parts if part) + "".join(f" {each}" for each in withdrawn)


def _marked(hit: Hit, terms: Sequence[Term]) -> str:
    note = hit.found
    text = "".join(map(_piece, marked_sentence(note.text, terms, SENTENCE)))
    return f"{text} → {one_line(note.due)}" if note.due else text


def _piece(piece: MarkedPiece) -> str:
    """Return a piece of a sentence; what was searched for is bold and underlined, or between stars."""
    text, is_found = piece
    if not is_found:
        return text
    shows = sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM", "") != "dumb"
    return click.style(text, bold=True, underline=True) if shows else f"*{text}*"


def _indented(text: str) -> list[str]:
    """Return a sentence in rows, indented; what marks the words takes room that is not seen, which does no harm."""
    if sys.stdout is None or not sys.stdout.isatty():
        return [f"    {text}"]
    cells = max(40, min(100, shutil.get_terminal_size().columns))
    return textwrap.wrap(
        text, cells, initial_indent="    ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
