"""Tell a note that was found: its session, phase, kind and speaker, and the sentence in which the words stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gep_tui.domain.session.findable import Findable, FindableSession
from gep_tui.domain.session.state import titled
from gep_tui.domain.stream.text import one_line
from gep_tui.domain.stream.word_search import Term, places
from gep_tui.locale import _
from gep_tui.words.kinds import kind_name
from gep_tui.words.text import visible

#: A piece of a sentence, and whether it was searched for.
MarkedPiece = tuple[str, bool]

# Where a sentence may end.
_END = re.compile(r"[.!?…]+[\s\u00a0]+|\n+")


def session_name(session: FindableSession, language: str) -> str:
    """Return group and title of a session, or say that the hit belongs to the group itself."""
    if session.between:
        return one_line(session.group) or session.id
    title = titled(session.title, session.called, language)
    return one_line(" · ".join(part for part in (session.group, title) if part)) or session.id


def phase_name(session: FindableSession, note: Findable, language: str) -> str:
    """Return "case · phase"; a note from before the first phase has no phase, nor has what belongs to the group."""
    if session.between:
        return ""
    phase = session.phases.get(note.phase)
    if phase is None:
        return one_line(note.phase) or _("Outside the phases")
    case, name = one_line(phase.case.into(language)), one_line(phase.name.into(language)) or note.phase
    return f"{case} · {name}" if case and case != name else name


def kind_word(session: FindableSession, note: Findable, language: str) -> str:
    """Return the word for the note's kind: the protocol's own, else ours."""
    phase = session.phases.get(note.phase)
    own = {kind: text.into(language) for kind, text in phase.kinds.items()} if phase else {}
    return one_line(kind_name(note.kind, own))


def marked_sentence(text: str, terms: Sequence[Term], most: int) -> list[MarkedPiece]:
    """Return the sentence of `text` that has the terms, in about `most` characters, on one line, in pieces.

    In a long text it is the one with the longest term: short ones are in every sentence.
    """
    found = places(text, terms)
    longest = max(terms, key=lambda term: len("".join(term.words)), default=None)
    anchor = next(iter((places(text, [longest]) if longest else []) or found), (0, 0))
    since, until = _sentence(text, anchor[0])
    if until - since > most:
        before = max(0, (most - (anchor[1] - anchor[0])) // 3)
        since = _word_start(text, since, min(anchor[0] - before, until - most), anchor[0])
        until = min(until, since + most)
    pieces: list[MarkedPiece] = [("… ", False)] if text[:since].strip() else []
    at = since
    for begin, end in found:
        if begin >= at and end <= until:
            pieces += [(text[at:begin], False), (text[begin:end], True)]
            at = end
    pieces += [(text[at:until], False)] + ([(" …", False)] if text[until:].strip() else [])
    return [(visible(piece), is_found) for piece, is_found in pieces if piece]


def _sentence(text: str, place: int) -> tuple[int, int]:
    """Return where the sentence around `place` begins and ends."""
    since, until = 0, len(text)
    for found in _END.finditer(text):
        if found.end() <= place:
            since = found.end()
        elif found.start() >= place:
            until = found.start() if text[found.start()] == "\n" else found.start() + len(found.group().rstrip())
            break
    return since, until


def _word_start(text: str, least: int, place: int, most: int) -> int:
    """Return where the first word from `place` on begins, at `least` and at `most` where it has to."""
    if place <= least:
        return least
    blank = text.find(" ", place - 1, most)
    return blank + 1 if blank >= 0 else min(place, most)
