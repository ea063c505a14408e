"""The review of a cycle, in its middle or at its end: what is asked, and for the group what it has before it."""

from __future__ import annotations

from collections.abc import Iterator

from gep_tui.domain.group.cycle.readers import CycleReader
from gep_tui.domain.group.cycle.review import ReviewKind, ReviewWords
from gep_tui.domain.stream.text import one_line
from gep_tui.export.blocks import Table
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.locale import _


def review_sections(kind: ReviewKind, reader: CycleReader, words: ReviewWords) -> tuple[CyclePart, ...]:
    """Return the questions of the review; the words of the group are for the group and its facilitator alone."""
    asked = CyclePart(id="review", title=_("To talk over"), lines=_questions(kind, reader))
    return (asked,) if reader == "sponsor" else (asked, *_of_group(words))


def review_name(kind: ReviewKind) -> str:
    """Return the name of the review, as a title has it."""
    return _("mid-cycle review") if kind == "mid" else _("end-of-cycle review")


def _questions(kind: ReviewKind, reader: CycleReader) -> tuple[str, ...]:
    if reader == "sponsor":
        return (
            _("What do these figures say about the aims that were agreed on?"),
            _("What does the group need to go on: time, presence, other services?")
            if kind == "mid"
            else _("Does the group go on, with which aims, how many sessions, which services?"),
        )
    if kind == "mid":
        return (
            _("What helps us in these sessions, and what gets in the way?"),
            _("Which aims are on their way, which have been left aside?"),
            _("What do we change in the sessions to come: method, lengths, speech, topics?"),
        )
    return (
        _("What have we learnt, each of us and together?"),
        _("What has changed in our work, and for those it is for?"),
        _("Which know-how stays, where, and who looks after it?"),
        _("Do we go on: with whom, with which aims, how often?"),
    )


def _of_group(words: ReviewWords) -> Iterator[CyclePart]:
    if words.learnt:
        yield CyclePart(id="learnt", title=_("What was noted as learnt"), lines=_listed(words.learnt))
    if words.open:
        rows = tuple((one_line(each.person), one_line(each.text), one_line(each.due)) for each in words.open)
        head = (_("Who"), _("What"), _("By when"))
        yield CyclePart(id="open", title=_("Open commitments"), table=Table(head, rows))
    if words.reserve:
        yield CyclePart(id="reserve", title=_("Topics in reserve"), lines=_listed(words.reserve))
    if words.sheets:
        yield CyclePart(id="sheets", title=_("Practice sheets"), lines=_listed(words.sheets))


def _listed(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"– {one_line(text)}" for text in texts)
