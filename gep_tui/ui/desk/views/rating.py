"""The ratings in the dock: each thing with its mean; at the cursor, the hands at each mark, and the words."""

from __future__ import annotations

from dataclasses import dataclass

from gep_tui.domain.session.rating import SCALES, MarkCounts, RatedThing, counted, words_on
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import HIDDEN, Line, Piece, cut_out, fit, line, spread, width
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.ratings import mean_words, rated_name, scale_name
from gep_tui.words.text import excerpt

#: Cells of the narrowest row with a mean beside the name; and of what is rated, in the title.
WIDE, NAMED = 36, 40


@dataclass(frozen=True)
class RatingView:
    """What one screen shows: what may be rated, what is at the cursor, on which scale and at which mark."""

    things: tuple[RatedThing, ...]
    about: RatedThing
    scale: str
    mark: int


def rating_title(model: ViewModel, view: RatingView) -> str:
    """Return what is rated, on which scale, and by how many so far."""
    counts = _counts(model.session, view.about, view.scale)
    given = counts.people if counts is not None else 0
    about = _("Rate: {about}").format(about=excerpt(rated_name(view.about), NAMED))
    return " · ".join((about, scale_name(view.scale), _how_many(given)))


def rating_lines(model: ViewModel, view: RatingView, cells: int, rows: int) -> list[Line]:
    """Return the things around the cursor, in at most `rows` rows."""
    blocks = [_block(model, view, about, cells) for about in view.things]
    here = first = view.things.index(view.about)
    room = rows - len(blocks[here])
    while first > 0 and room >= len(blocks[first - 1]):
        first -= 1
        room -= len(blocks[first])
    drawn = [row for block in blocks for row in block]
    return cut_out(drawn, sum(map(len, blocks[:first])), cells, rows)


def _block(model: ViewModel, view: RatingView, about: RatedThing, cells: int) -> list[Line]:
    """Return a thing in one row; the one at the cursor with its marks, and its words below."""
    here = about == view.about
    head = line(("▸ " if here else "  ", "accent"), (rated_name(about), "bold" if here else ""))
    told = _means(model, about) if cells >= WIDE else ""
    rows = [spread(head, line((f" {told} ", "dim")), cells) if told else fit(head, cells)]
    if not here:
        return rows
    words = words_on(model.session.ratings, about)
    said = HIDDEN if model.hidden else ", ".join(_("“{words}”").format(words=one_line(each)) for each in words)
    rows.append(_marks(model, view, cells))
    return [*rows, line((f"  {excerpt(said, max(1, cells - 3))}", "accent"))] if words else rows


def _means(model: ViewModel, about: RatedThing) -> str:
    """Return the mean on each scale that was used."""
    if model.hidden:
        return HIDDEN
    own = [each for each in counted(model.session.ratings) if each.about == about]
    words = _("{scale}: mean {mean} ({marks})")
    return ", ".join(
        words.format(scale=scale_name(each.scale), mean=mean_words(each), marks=_how_many(each.people)) for each in own
    )


def _how_many(marks: int) -> str:
    return n_("{count} mark", "{count} marks", marks).format(count=marks)


def _marks(model: ViewModel, view: RatingView, cells: int) -> Line:
    """Return the hands at each mark, the highest first, around the cursor where there is no room for all."""
    lowest, highest = SCALES[view.scale]
    counts = _counts(model.session, view.about, view.scale)
    found = counts.counts if counts is not None else {}
    marks = list(range(highest, lowest - 1, -1))
    pieces = [_mark(mark, found.get(mark, 0), mark == view.mark, model.hidden) for mark in marks]
    first = 0
    while first < len(marks) - 1 and marks[first] > view.mark and 2 + width(sum(pieces[first:], ())) > cells:
        first += 1
    return fit(line("  ", *sum(pieces[first:], ())), cells)


def _mark(mark: int, count: int, here: bool, hidden: bool) -> tuple[Piece, ...]:
    given = "?" if hidden else str(count) if count else "·"
    text = f"[{mark}:{given}]" if here else f" {mark}:{given} "
    return ((text, "invert" if here else "" if count else "dim"),)


def _counts(session: Session, about: RatedThing, scale: str) -> MarkCounts | None:
    return next((e for e in counted(session.ratings) if (e.about, e.scale) == (about, scale)), None)
