"""The page of a cycle for one reader, ready to be shown or written: one function for terminal, text and HTML."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from gep_tui.domain.group.cycle.figures import CycleFigures, cycle_figures
from gep_tui.domain.group.cycle.meetings import meetings
from gep_tui.domain.group.cycle.readers import CycleReader, seen_by
from gep_tui.domain.group.cycle.review import ReviewKind, ReviewWords, review_words
from gep_tui.domain.group.cycle.topics import TopicFigures, topic_figures
from gep_tui.domain.group.neutral_members import spoken_group
from gep_tui.domain.group.state import Cycle, Group
from gep_tui.domain.session.neutral_names import spoken
from gep_tui.domain.session.state import Session
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.cycle.head import cycle_head, cycle_title, read_by
from gep_tui.export.cycle.review_sections import review_name, review_sections
from gep_tui.export.cycle.sections import cycle_sections
from gep_tui.export.readers.readable_series import readable_series
from gep_tui.export.readers.reader import GROUP

replace = msgspec.structs.replace


class CyclePage(msgspec.Struct, frozen=True, kw_only=True):
    """Title, lines below it, and parts; `figures` are those that the reader may see, `words` the group's own."""

    title: str
    head: tuple[str, ...]
    parts: tuple[CyclePart, ...]
    reader: CycleReader
    figures: CycleFigures
    words: ReviewWords = ReviewWords()
    review: ReviewKind | None = None


def cycle_page(
    group: Group,
    sessions: Iterable[Session],
    cycle: Cycle | None,
    day: date,
    reader: CycleReader,
    language: str,
    review: ReviewKind | None = None,
) -> CyclePage:
    """Return the page of a cycle on `day`, as its review if one is asked for; without a cycle, of all sessions."""
    group, sessions = spoken_group(group, language), tuple(spoken(each, language) for each in sessions)
    figures = seen_by(cycle_figures(group, sessions, cycle, day), reader)
    own = review is not None and reader != "sponsor"
    told = sessions if reader == "facilitator" else readable_series(sessions, GROUP)
    words = review_words(group, told, cycle) if own else ReviewWords()
    if reader == "group":
        figures = _without_what_stays(figures, topic_figures(group, told, meetings(group, told, cycle)))
    title = cycle_title(figures)
    parts = cycle_sections(figures, language)
    if review is not None:
        title = f"{title} – {review_name(review)}"
        parts = (*parts, *review_sections(review, reader, words))
    return CyclePage(
        title=title,
        head=cycle_head(figures, reader),
        parts=parts,
        reader=reader,
        figures=figures,
        words=words,
        review=review,
    )


def _without_what_stays(figures: CycleFigures, told: TopicFigures) -> CycleFigures:
    """Return all figures, and of the topics treated those that may leave the room."""
    return replace(figures, topics=replace(figures.topics, topics=told.topics))


def page_data(page: CyclePage) -> dict[str, Any]:
    """Return the page for programs: the figures, of a review its kind and words, and who may read it."""
    data: dict[str, Any] = msgspec.to_builtins(page.figures)
    if page.review is not None:
        data |= {"review": page.review, "words": msgspec.to_builtins(page.words)}
    return data | {"audience": read_by(page.reader)}
