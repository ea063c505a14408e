"""A name found in a text: what becomes of it, then its sentence with the name marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.stream.text import one_line
from gep_tui.export.names.replacement import NameAt, NameKind, Replacement
from gep_tui.locale import N_, _, n_
from gep_tui.ui.components.lines import Line, Style, cut, fit, line
from gep_tui.ui.components.wrapped import spans
from gep_tui.words.text import visible

#: The kinds of names, in words.
KINDS: dict[NameKind, str] = {
    "person": N_("person"),
    "function": N_("function"),
    "service": N_("service"),
    "place": N_("place"),
    "organisation": N_("organisation"),
    "contact": N_("address or number"),
}

_SIGNS: dict[str, tuple[str, Style]] = {"proposed": ("? ", "low"), "accepted": ("✓ ", "good"), "refused": ("· ", "dim")}

#: Rows of a sentence at most.
MOST = 3


def name_rows(name: Replacement, cells: int) -> Sequence[Line]:
    """Return the name with what replaces it, and its first sentence below."""
    found = one_line(name.found)
    becomes = _("stays as it is") if name.state == "refused" else f"→ {one_line(name.by)}"
    more = n_("{count} place", "{count} places", len(name.where)).format(count=len(name.where))
    kind = _("a town, or the person?") if name.doubt else _(KINDS[name.kind])
    head = line(_SIGNS[name.state], (found, "bold"), f" {becomes}", (f"  {kind}, {more}", "dim"))
    return [fit(head, cells), *_sentence(name.where[0], found, cells)]


def _sentence(where: NameAt, found: str, cells: int) -> list[Line]:
    """Return the rows of the sentence around the name, which stands out in them."""
    size = max(4, cells - 4)
    since, until = where.at, where.at + (where.until - where.since)
    placed = spans(where.sentence, size)
    first = next((at for at, (_begin, end) in enumerate(placed) if end > since), 0)
    start = max(0, min(first - 1, len(placed) - MOST))
    return [
        line("    ", *_cut_at(where.sentence, begin, end, since, until)) for begin, end in placed[start : start + MOST]
    ] or [line("    ", cut(found, size))]


def _cut_at(text: str, begin: int, end: int, since: int, until: int) -> Line:
    """Return a row of a text, the part between two places inverted."""
    a, b = max(begin, min(since, end)), max(begin, min(until, end))
    pieces = ((text[begin:a], "dim"), (text[a:b], "invert"), (text[b:end], "dim"))
    return tuple((visible(words), style) for words, style in pieces if words)  # type: ignore[misc]
