"""The layout of the live screen: cells and rows of each part, for a window of any size.

Panels grow with their content, notes keep their rows, and sentences to read aloud are cut last.
"""

from __future__ import annotations

import msgspec

#: Cells below which the panels are stacked, without the plan; cells below which only the plan is left out.
NARROW, NORMAL = 44, 76

#: Rows below which there are neither frames nor notes; rows from which notes stay beside a docked panel.
FLAT, HIGH = 10, 32

#: Cells of the plan and of the floor in a window of ordinary size.
SIDE = 24

#: Rows that a docked panel keeps above a long question.
LEAST_DOCK = 3

#: Cells that the phase keeps beside a plan with long names: digits are large only where what is said takes few rows.
PHASE = 55

#: Rows that the notes keep if possible; of the panels in an ordinary window; of the panels beside a docked one.
NOTES, ORDINARY, DOCKED = 8, 14, 5

#: The top line; the message, the note line, the keys.
TOP, FOOT = 1, 3


class Needs(msgspec.Struct, frozen=True, kw_only=True):
    """The room that the parts would fill: cells of the longest row, rows; `least` is what the phase cannot do without.

    `said` is what the present phase needs for its clock and the sentence to read aloud; `docked` are the rows of the
    docked panel, `None` if there is none.
    """

    plan_cells: int = 0
    plan_rows: int = 0
    floor_cells: int = 0
    floor_rows: int = 0
    phase_rows: int = 0
    least: int = 0
    said: int = 0
    docked: int | None = None


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Cells and rows of each part, frames and edges included; 0 for a part that is not shown."""

    top: int
    plan: int
    phase: int
    floor: int
    middle: int
    phase_rows: int
    floor_rows: int
    dock: int
    notes: int
    keys: int
    frame: int
    stacked: bool

    def docked_below(self, beyond: int) -> int:
        """Return the rows of the docked panel above a question that takes `beyond` rows more than one."""
        return max(min(self.dock, LEAST_DOCK), self.dock - max(0, beyond - self.notes)) if self.frame else self.dock

    @property
    def inside(self) -> tuple[int, int]:
        """Cells and rows inside the phase panel."""
        return max(0, self.phase - self.frame), max(0, self.phase_rows - self.frame)


def widths(columns: int, needs: Needs) -> tuple[int, int, int]:
    """Return the cells of plan, phase and floor; when stacked, phase and floor have all cells, and the plan none."""
    if columns < NARROW:
        return 0, columns, columns
    if columns < NORMAL:
        return 0, columns - SIDE, SIDE
    # up to 120 columns, what the usual texts need; beyond that, what these texts need
    more, beyond = min(24, max(0, columns - 96)), max(0, columns - 120)
    side = SIDE - max(0, 80 - columns) // 2
    floor = min(side + more * 16 // 24 + beyond // 4, max(side, needs.floor_cells + 2))
    # names of phases are whole as long as the phase has room for its digits and what is said
    most = max(side + more * 10 // 24 + beyond // 5, columns - floor - PHASE)
    plan = min(most, max(side, needs.plan_cells + 2))
    return plan, columns - plan - floor, floor


def places(columns: int, rows: int, needs: Needs) -> Places:
    """Return the places of all parts in a window of this size."""
    plan, phase, floor = widths(columns, needs)
    if rows < FLAT:
        return _flat(columns, rows, needs)
    stacked = columns < NARROW
    room = rows - TOP - FOOT
    middle, dock = _middle(room, stacked, needs), 0
    if needs.docked is not None:
        middle, dock = _with_dock(room, rows, middle, needs)
    floor_rows = middle if not stacked else 0 if dock else max(2, middle // 3)
    return Places(
        top=TOP, plan=plan, phase=phase, floor=floor, middle=middle, dock=dock, notes=room - middle - dock, keys=1,
        phase_rows=middle - floor_rows if stacked else middle, floor_rows=floor_rows, frame=2, stacked=stacked,
    )  # fmt: skip


def _middle(room: int, stacked: bool, needs: Needs) -> int:
    """Return the rows of the panels: their content, but at least three fifths of the room, and eight rows for notes."""
    least = min(room, max(7 if stacked else 6, room * 3 // 5))
    most = max(least, min(ORDINARY, room - 2), room - NOTES)
    held = 2 + max(needs.plan_rows, needs.floor_rows, needs.phase_rows)
    said = needs.least + (4 if stacked else 2)
    return max(min(max(least, held), most), min(said, room - 1))


def _with_dock(room: int, rows: int, middle: int, needs: Needs) -> tuple[int, int]:
    """Return the rows of the panels and of the docked panel, which gets what it needs; high windows keep notes.

    What is read aloud stays whole beside it, in up to half of the room.
    """
    least = max(DOCKED, min(needs.said + 2, room // 2)) if rows >= 20 else 3
    kept = NOTES if rows >= HIGH else 0
    dock = min(needs.docked or 0, room - least - kept)
    return max(least, min(middle, room - dock - kept)), dock


def _flat(columns: int, rows: int, needs: Needs) -> Places:
    """Return the places in a window too low for frames: clock, floor, message, note line."""
    room = max(1, rows - 2)
    floor_rows = 0 if needs.docked is not None or room < 2 else 1 if room < 5 else 2
    phase_rows = max(1, room - floor_rows) if needs.docked is None else 1
    return Places(
        top=0, plan=0, phase=columns, floor=columns, middle=phase_rows + floor_rows, phase_rows=phase_rows,
        floor_rows=floor_rows, dock=max(0, room - phase_rows - floor_rows), notes=0, keys=0, frame=0, stacked=True,
    )  # fmt: skip
