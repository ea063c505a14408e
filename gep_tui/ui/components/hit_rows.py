"""Notes that were found as rows of a list: under their sessions, each with the sentence in which the words stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar

from gep_tui.domain.group.sheet_kind import SHEET
from gep_tui.domain.session.findable import FindableSession
from gep_tui.domain.session.naming import shortened
from gep_tui.domain.session.neutral_names import person_of
from gep_tui.domain.stream.event import EPOCH
from gep_tui.domain.stream.spans import stamp
from gep_tui.domain.stream.text import one_line
from gep_tui.domain.stream.word_search import Term
from gep_tui.locale import _
from gep_tui.store.index.wanted import Hit
from gep_tui.ui.components.dates import day_of
from gep_tui.ui.components.lines import Line, Piece, fit, line, pad, width
from gep_tui.ui.components.rows import ListRow
from gep_tui.words.hits import kind_word, marked_sentence, phase_name, session_name
from gep_tui.words.moments import day_in_words

#: Cells from which a row has kind and speaker, and those from which it has the phase too.
ROOMY, WIDE = 50, 100


class _Timed(Protocol):
    @property
    def at(self) -> datetime: ...


T = TypeVar("T", bound=_Timed)


class HitPage(NamedTuple):
    """How hits are drawn: the words to mark, the language, today, and the user's form of dates."""

    terms: Sequence[Term]
    language: str
    now: datetime
    form: str = ""


def hit_rows(page: HitPage, hits: Sequence[Hit], headed: bool = True) -> list[ListRow]:
    """Return a row for each hit, which `place_of` finds by its key: below headings for sessions, or with their days."""
    if not headed:
        return [ListRow(key_of(hit), partial(_with_day, page, hit)) for hit in hits]
    rows: list[ListRow] = []
    for _id, some in groupby(hits, key=lambda hit: (hit.session.between, hit.session.id)):
        found = list(some)
        rows.append(ListRow("", partial(_heading, page, found[0].session), live=False))
        rows += [ListRow(key_of(hit), partial(_row, page, hit)) for hit in found]
    return rows


class HitPlace(NamedTuple):
    """Where a hit stands: the folder of a session and a note; or that of a group, and a sheet or a topic of its own.

    Words of a follow-up are no note (""): the time `at` which they were said finds them.
    """

    folder: str
    note: str
    in_group: bool = False
    kind: str = ""
    at: datetime = EPOCH

    @property
    def is_sheet(self) -> bool:
        """Whether it is a practice sheet."""
        return self.in_group and self.kind == SHEET


def key_of(hit: Hit) -> str:
    """Return what names a hit in a list."""
    group, at = "group" * hit.session.between, hit.found.at.isoformat()
    return "\t".join((hit.session.id, hit.found.note, group, hit.found.kind, at, str(hit.place)))


def place_of(key: str) -> HitPlace:
    """Return the place that a key names."""
    folder, note, group, kind, at, _place = key.split("\t")
    return HitPlace(folder, note, in_group=bool(group), kind=kind, at=datetime.fromisoformat(at))


def said_at(events: Iterable[T], place: HitPlace) -> T | None:
    """Return the follow-up whose words were found: the one that was reported then; None if there are none."""
    return min(events, key=lambda each: abs(each.at - place.at), default=None)


def _day(page: HitPage, at: datetime) -> str:
    return day_of(at.astimezone(), page.now, page.form)


def _heading(page: HitPage, session: FindableSession, cells: int) -> Line:
    """Return the day and the name of a session, or the name of a group.

    The day is in words if there is room and no form is wished for.
    """
    if session.between:
        return fit(
            line((_("Between the sessions") + " · ", "dim"), (session_name(session, page.language), "title")), cells
        )
    in_words = cells >= ROOMY and not page.form and session.began.date() != page.now.date()
    day = day_in_words(stamp(session.began)) if in_words else _day(page, session.began)
    return fit(line((f"{day} · ", "dim"), (session_name(session, page.language), "title")), cells)


def _with_day(page: HitPage, hit: Hit, cells: int) -> Line:
    day: Piece = (_day(page, hit.found.at if hit.session.between else hit.session.began) + " ", "dim")
    return (day, *_row(page, hit, max(1, cells - len(day[0]))))


def _row(page: HitPage, hit: Hit, cells: int) -> Line:
    """Return kind, speaker and sentence; a narrow row has the sentence alone."""
    note = hit.found
    head: list[Piece] = []
    if cells >= ROOMY:
        room = 14 if cells >= WIDE else 10
        head.append((pad(kind_word(hit.session, note, page.language), 13 if cells >= 70 else 9) + " ", "mark"))
        head.append((pad(shortened(one_line(person_of(note, page.language)), room), room) + " ", ""))
    if cells >= WIDE:
        where = _day(page, note.at) if hit.session.between else phase_name(hit.session, note, page.language)
        head.append((pad(where, 20) + " ", "dim"))
    if note.withdrawn:
        head.append((_("(withdrawn)") + " ", "low"))
    sentence = marked_sentence(note.text, page.terms, max(8, cells - width(head) - 4))
    found: list[Piece] = [(text, "invert" if is_found else "") for text, is_found in sentence]
    due: list[Piece] = [(" " + _("→ {due}").format(due=one_line(note.due)), "accent")] if note.due else []
    return fit((*head, *found, *due), cells)
