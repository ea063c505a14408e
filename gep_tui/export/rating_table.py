"""How the group rated its session, as a table of a page: marks and words, without saying whose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gep_tui.domain.session.rating import MarkCounts, RatedThing
from gep_tui.domain.session.rating_rows import RatingRow
from gep_tui.export.blocks import Heading, PageBlock, Table
from gep_tui.locale import _
from gep_tui.words.ratings import marks_words, mean_words, rated_name, scale_name


def rating_table(rows: tuple[RatingRow, ...]) -> Iterator[PageBlock]:
    """Yield what was rated, in a row for each scale, with its words."""
    if rows:
        yield Heading(2, _("Rating of the session"))
        header = (_("What"), _("Scale"), _("Marks"), _("Mean"), _("Words"))
        yield Table(
            header, tuple(row for about in dict.fromkeys(map(_about, rows)) for row in _rows(about, rows)), numbers=(3,)
        )


def _rows(about: RatedThing, rows: Iterable[RatingRow]) -> Iterator[tuple[str, ...]]:
    own = [row for row in rows if _about(row) == about]
    name, words = rated_name(about), ", ".join(row.words for row in own if row.words)
    counts = list(_counts(about, own))
    for number, each in enumerate(counts):
        yield name, scale_name(each.scale), marks_words(each), mean_words(each), words if not number else ""
    if not counts:
        yield name, "", "", "", words


def _counts(about: RatedThing, rows: Iterable[RatingRow]) -> Iterator[MarkCounts]:
    found: dict[str, dict[int, int]] = {}
    for row in rows:
        if row.mark is not None:
            counts = found.setdefault(row.scale, {})
            counts[row.mark] = counts.get(row.mark, 0) + row.hands
    for scale, counts in sorted(found.items()):
        yield MarkCounts(about=about, scale=scale, counts=dict(sorted(counts.items())))


def _about(row: RatingRow) -> RatedThing:
    return RatedThing(row.subject, row.aim)
