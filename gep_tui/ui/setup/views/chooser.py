"""The list of programmes, and the content of the current one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from gep_tui.domain.protocol.plan import PlannedPhase, counted
from gep_tui.domain.protocol.protocol import Bounds, Protocol
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, chosen, n_
from gep_tui.ui.components.lines import EMPTY, Line, cut, fit, line, more_words, spread, wrap
from gep_tui.ui.components.offers import Offer, phases, seconds, size_words
from gep_tui.ui.components.rows import ListRow, heading
from gep_tui.words.durations import planned_minutes, planned_words


def offer_rows(offers: Sequence[Offer], protocols: Mapping[str, Protocol], numbered: bool) -> list[ListRow]:
    """Return the rows under their headings; with `numbered`, the first nine have number keys."""
    rows: list[ListRow] = []
    before = ""
    for number, offer in enumerate(offers, 1):
        group = _group(offer)
        if numbered and group != before:
            rows.append(heading(group))
            before = group
        sign = str(number) if numbered and number <= 9 else " "
        rows.append(ListRow(offer.key, partial(_offer, offer, protocols, sign)))
    return rows


def _group(offer: Offer) -> str:
    if offer.own:
        return _("Your own")
    return _("Half days") if offer.programme else _("Protocols")


def _offer(offer: Offer, protocols: Mapping[str, Protocol], sign: str, cells: int) -> Line:
    name = f"  {offer.name}" if offer.variant else offer.name
    if cells < 26:
        return fit(line((f"{sign} ", "key"), name), cells)
    length = seconds(offer, protocols)
    shown = _("no set length") if length is None else planned_words(length)
    return spread(line((f"{sign} ", "key"), name), line((f"{shown} ", "dim")), cells)


def offer_lines(offer: Offer, protocols: Mapping[str, Protocol], cells: int, rows: int) -> list[Line]:
    """Return the description of an offer: name, people, length, purpose, phases, source."""
    plan = phases(offer, protocols)
    lines = [line((row, "title")) for row in wrap(offer.title, cells, 2)]
    lines.append(line((cut(_facts(offer, protocols, plan), cells), "accent")))
    lines += [line(row) for row in wrap(offer.summary, cells, 6)]
    if offer.large:
        lines += [line((row, "dim")) for row in wrap(_("In a large room: {text}").format(text=offer.large), cells, 3)]
    lines.append(EMPTY)
    source = one_line(offer.source.source.title) if offer.source.source else ""
    credit = [line((row, "dim")) for row in wrap(_("Source: {title}").format(title=source), cells, 2)] if source else []
    room = rows - len(lines) - len(credit)
    shown = [_phase(phase, cells) for phase in counted(plan)]
    if len(shown) > room:
        left = len(shown) - max(0, room - 1)
        shown = shown[: max(0, room - 1)]
        shown.append(line(("  " + more_words(left), "dim")))
    left = room - len(shown) - 1
    remark = [line((row, "dim")) for row in wrap(offer.remark, cells, left)] if offer.remark and left > 0 else []
    return [*lines, *shown, *([EMPTY, *remark] if remark else []), *credit][:rows]


def _facts(offer: Offer, protocols: Mapping[str, Protocol], plan: Sequence[PlannedPhase]) -> str:
    length = seconds(offer, protocols)
    count = len(counted(tuple(plan)))
    parts = [
        _("no set length") if length is None else planned_words(length),
        n_("{count} phase", "{count} phases", count).format(count=count),
        size_words(offer.size),
        _published(offer),
    ]
    return " · ".join(part for part in parts if part)


def _published(offer: Offer) -> str:
    """Return the length that its source gives, "" if none."""
    words = _span(offer.source.published_total) if isinstance(offer.source, Protocol) else ""
    return _("published: {minutes} min").format(minutes=words) if words and not offer.variant else ""


def _span(bounds: Bounds | None) -> str:
    """Return "5–10", or the only bound."""
    ends = (bounds.min, bounds.max) if bounds else ()
    return "–".join(dict.fromkeys(planned_minutes(round(60 * each)) for each in ends if each is not None))


def _phase(phase: PlannedPhase, cells: int) -> Line:
    length = planned_minutes(phase.seconds)
    name = one_line(phase.name.into(chosen()))
    said = _span(phase.published)
    marks = ("  *" if phase.protected else "") + (f"  ({said})" if said and said != length else "")
    return fit(line((f"{length:>4}  ", "dim"), name, (marks, "dim")), cells)
