"""Proposals side by side: the length of every phase, when it would begin, and when the session would end."""

from __future__ import annotations

from dataclasses import dataclass

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.session.refit import Proposal
from gep_tui.locale import _, n_
from gep_tui.ui.components.lines import Line, Piece, Style, fit, line, pad, wrap
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.live.views.refit_words import late_or_early, late_words, proposal_name
from gep_tui.words.durations import planned_minutes

#: Cells of a column: with sign and length; with clock time; with a heading on one row.
NARROW, WIDE, WIDEST = 8, 13, 18

#: Cells of the phase names: at least, enough, at most.
LEAST_NAME, NAME, LONGEST_NAME = 16, 30, 34

#: Below these cells or rows, proposals are listed one a row instead of in a table.
TABLE_CELLS, TABLE_ROWS = 36, 5

#: Signs of a length that is shorter or longer than now, and of a phase that is skipped, chosen, current.
SHORTER, LONGER, OUT, CHOSEN, CURRENT = "▾", "▴", "−", "■", "▶"


@dataclass(frozen=True, kw_only=True)
class Offers:
    """Proposals beside the current plan; `cursor` and `chosen` are phases, `first` the first proposal in view."""

    here: Proposal
    found: tuple[Proposal, ...] = ()
    cursor: str = ""
    chosen: frozenset[str] = frozenset()
    first: int = 0

    def numbered(self, number: int) -> Proposal | None:
        """Return the proposal with this number, from 1."""
        return self.found[number - 1] if 1 <= number <= len(self.found) else None


def refit_lines(model: ViewModel, offers: Offers, cells: int, rows: int) -> list[Line]:
    """Return the table with the phase at the cursor in view; in a small terminal, a list of the proposals."""
    if not offers.found:
        return [line((row, "good")) for row in wrap(_("Nothing to fit: the rest ends in time."), cells, rows)]
    if cells < TABLE_CELLS or rows < TABLE_ROWS:
        return _list(model, offers, cells, rows)
    return _Table(model, offers, cells).lines(rows)


class _Table:
    """The columns that fit, and their content."""

    def __init__(self, model: ViewModel, offers: Offers, cells: int) -> None:
        self.model, self.offers, self.cells = model, offers, cells
        count = len(offers.found)
        room = cells - NARROW - LEAST_NAME
        roomy = min(WIDEST, (cells - NARROW - NAME) // count)
        self.size = max(NARROW, roomy if roomy > WIDE else min(WIDE, room // count))
        shown = max(1, min(count, room // self.size))
        first = max(0, min(offers.first, count - shown))
        self.found = offers.found[first : first + shown]
        self.numbers = range(first + 1, first + shown + 1)
        self.names = max(LEAST_NAME, min(LONGEST_NAME, cells - NARROW - self.size * shown))
        self.hidden = count - shown

    def lines(self, rows: int) -> list[Line]:
        """Return the table in this many rows."""
        phases, ends = self._phases(), self._ends()
        head = self._heads(3 if len(phases) + len(ends) + 3 <= rows else 2)
        room = max(1, rows - len(head) - len(ends))
        here = next((place for place, (id, _line) in enumerate(phases) if id == self.offers.cursor), 0)
        first = max(0, min(here - room // 2, len(phases) - room))
        body = [row for _id, row in phases[first : first + room]]
        foot = self._feet(ends, "⋮" if first + room < len(phases) else " ")
        legend = [self._legend()] if room > len(phases) else []
        return [fit(each, self.cells) for each in (*head, *body, *foot, *legend)][:rows]

    def _phases(self) -> list[tuple[str, Line]]:
        """Return a row for each phase by its id, and one for each block if there are several."""
        session = self.model.session
        there = [phase for phase in session.plan if phase.id in self.offers.here.lengths]
        titles = {phase.scope: self._block(phase.scope) for phase in there}
        several = len(set(titles.values()) - {""}) > 1
        found: list[tuple[str, Line]] = []
        scope = ""
        for phase in there:
            if phase.scope != scope and several and titles[phase.scope]:
                found.append(("", line((f"  {titles[phase.scope]}", "title"))))
            scope = phase.scope
            found.append((phase.id, self._row(phase)))
        return found

    def _block(self, scope: str) -> str:
        block = self.model.session.block(scope) if scope else None
        return block.name.into(self.model.language) if block is not None else ""

    def _heads(self, most: int) -> list[Line]:
        """Return the names of the proposals, each in at most this many rows."""
        names = [proposal_name(self.model, each, _ahead(self.offers)) for each in self.found]
        titles = [f"{number} {name}" for number, name in zip(self.numbers, names, strict=True)]
        wrapped = [wrap(title, self.size - 1, most) for title in titles]
        more = n_("{count} more: ← →", "{count} more: ← →", self.hidden).format(count=self.hidden)
        left = (("  " + more if self.hidden else "", _("now")), *[("", "")] * most)
        found: list[Line] = []
        for row in range(max(map(len, wrapped))):
            name, now = left[row]
            pieces: list[Piece] = [(pad(name, self.names), "dim"), (pad(f"{now:>6}", NARROW), "title")]
            pieces += [(pad(words[row] if row < len(words) else "", self.size), "title") for words in wrapped]
            found.append(tuple(pieces))
        return found

    def _row(self, phase: PlannedPhase) -> Line:
        offers, session, id = self.offers, self.model.session, phase.id
        current = session.phase is not None and session.phase.id == id
        sign = CHOSEN if id in offers.chosen else CURRENT if current else " "
        cursor = "▸" if id == offers.cursor else " "
        style: Style = "bold" if id == offers.cursor else ""
        pieces: list[Piece] = [
            (f"{cursor}{sign}", "accent"),
            (pad(self.model.name(phase), self.names - 4), style),
            ("* " if phase.protected else "  ", "dim"),
            (pad(f"{planned_minutes(offers.here.lengths[id]):>6}", NARROW), ""),
        ]
        return (*pieces, *(self._cell(each, id, current) for each in self.found))

    def _cell(self, found: Proposal, id: str, current: bool) -> Piece:
        if id in found.left_out:
            return (pad(f"{OUT} " + _("left out"), self.size), "low")
        now, new = self.offers.here.lengths[id], found.lengths[id]
        sign = " " if new == now else SHORTER if (new or 0) < (now or 0) else LONGER
        text = f"{sign + planned_minutes(new):>6}"
        begins = found.begins.get(id)
        if self.size >= WIDE and begins is not None and not current:
            text = f"{text} {self.model.clock(begins)}"
        return (pad(text, self.size), "dim" if sign == " " else "bold")

    def _ends(self) -> list[tuple[str, list[str], Style]]:
        """Return when each proposal ends, how far from the agreed end, and by how much it misses a clock time."""
        every = (self.offers.here, *self.found)
        rows: list[tuple[str, list[str], Style]] = [
            (_("end"), [self.model.clock(each.end) for each in every], "bold"),
            *((title, words, "") for title, words in late_or_early([each.short for each in every])),
        ]
        if any(each.missed for each in every):
            missed = [late_words(max(each.missed.values(), default=0)) for each in every]
            rows.append((_("clock time missed by"), missed, "low"))
        return rows

    def _feet(self, rows: list[tuple[str, list[str], Style]], sign: str) -> list[Line]:
        """Return the rows under the columns; the first has a `sign` if more phases follow."""
        found: list[Line] = []
        for words, values, style in rows:
            now, *rest = (f"{value:>6}" for value in values)
            others: list[Piece] = [(pad(value, self.size), style) for value in rest]
            found.append(((pad(f"{sign} {words}", self.names), "dim"), (pad(now, NARROW), style), *others))
            sign = " "
        return found

    def _legend(self) -> Line:
        words = _("{shorter} shorter   {longer} longer   {chosen} chosen   * protected: asked about")
        return line((f"  {words.format(shorter=SHORTER, longer=LONGER, chosen=CHOSEN)}", "dim"))


def _list(model: ViewModel, offers: Offers, cells: int, rows: int) -> list[Line]:
    """Return a row for each proposal: number, name, end."""
    found = []
    for number, each in enumerate(offers.found, 1):
        late = late_words(each.short)
        end = f" {model.clock(each.end)}" + (f" {late}" if each.short >= 30 else "")
        name = f"{number} {proposal_name(model, each, _ahead(offers))}"
        found.append(line((pad(name, max(1, cells - len(end))), "bold"), end))
    first = max(0, min(offers.first, len(found) - rows))
    return [fit(each, cells) for each in found[first : first + rows]]


def _ahead(offers: Offers) -> bool:
    return offers.here.short < 0
