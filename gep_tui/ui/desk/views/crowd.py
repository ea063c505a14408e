"""More people than rows: speakers with their times, the others side by side, a crowd counted by letter."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from gep_tui.domain.session.shares import Share
from gep_tui.domain.session.state import Person
from gep_tui.domain.stream.text import unaccented
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, Style, cut, fit, line, more_words, pad, width
from gep_tui.ui.components.spots import Spot, SpotRow
from gep_tui.words.durations import clock
from gep_tui.words.text import GLANCE, visible

#: Gives a person's sign and its style.
Marks = Callable[[Person], tuple[str, Style]]

#: The share of rows kept at least for those who have not spoken.
OTHERS = 2 / 5

#: More people than this, if most have no room, are counted by letter.
LETTERS = 30

#: The longest name beside others, in cells.
LONGEST = 16


def crowd(listed: Sequence[Person], heard: Mapping[str, Share], marks: Marks, cells: int, rows: int) -> list[SpotRow]:
    """Return the people in `heard` who spoke most, a line each; below them the others, and how many more."""
    numbered = list(enumerate(listed, 1))
    ranked = sorted((person for person in listed if person.id in heard), key=lambda each: -heard[each.id].seconds)
    others = [each for each in numbered if each[1].id not in heard]
    below = len(_flow(others, marks, cells))
    most = max(1, rows - max(1, min(below, int(rows * OTHERS))))
    chosen = {person.id for person in ranked[:most]}
    size = len(str(len(listed)))
    above = [
        [(_speaker(number, person, heard[person.id], marks, size, cells), person.id)]
        for number, person in numbered
        if person.id in chosen
    ]
    rest = [each for each in numbered if each[1].id not in chosen]
    return [*above, *_others(rest, marks, cells, rows - len(above))]


def _speaker(number: int, person: Person, share: Share, marks: Marks, size: int, cells: int) -> Line:
    """Return number key, sign, name, time and turns of somebody who spoke."""
    sign, style = marks(person)
    tail = f"{clock(share.seconds):>6}{share.turns:>3}"
    name = pad(person.name, max(1, cells - size - 3 - len(tail)))
    return fit(line((f"{number:>{size}}", "key"), (f" {sign} {name}", style), tail), cells)


def _others(rest: Sequence[tuple[int, Person]], marks: Marks, cells: int, rows: int) -> list[SpotRow]:
    """Return the others in these rows: all names, most names and a count, or counts by letter."""
    if rows <= 0 or not rest:
        return []
    flowed = _flow(rest, marks, cells)
    if len(flowed) <= rows:
        return flowed
    shown = flowed[:rows]
    last = shown[-1]
    while True:
        left = len(rest) - sum(len(row) for row in shown)
        more = line((more_words(left), "dim"))
        if not last or sum(width(spot[0]) for spot in last) + width(more) <= cells:
            break
        last.pop()
    if len(rest) > LETTERS and 2 * left > len(rest):
        return _letters([person.name for _number, person in rest], cells, rows)
    last.append((fit(more, cells), ""))
    return shown


def _flow(people: Sequence[tuple[int, Person]], marks: Marks, cells: int) -> list[SpotRow]:
    """Return number keys, signs and names side by side."""
    return _side_by_side([(_beside(number, person, marks, cells), person.id) for number, person in people], 1, cells)


def _beside(number: int, person: Person, marks: Marks, cells: int) -> Line:
    sign, style = marks(person)
    name = cut(visible(person.name[:GLANCE]), min(LONGEST, max(0, cells - len(str(number)) - 1)))
    return fit(line((str(number), "key"), (f"{sign}{name}", style)), cells)


def _letters(names: Sequence[str], cells: int, rows: int) -> list[SpotRow]:
    """Return the number of people for each first letter; neighbouring letters are joined if room is short."""
    counts: dict[str, int] = {}
    for name in sorted(unaccented(visible(each[:GLANCE])).strip() for each in names):
        letter = (name[:1] or "–").upper()
        counts[letter] = counts.get(letter, 0) + 1
    head = line((cut(_("{count} more, by letter:").format(count=len(names)), cells), "dim"))
    lines: list[SpotRow] = []
    for together in range(1, len(counts) + 1):
        lines = _side_by_side([(each, "") for each in _ranges(list(counts.items()), together)], 2, cells)
        if len(lines) < rows:
            break
    return [[(head, "")], *lines][:rows]


def _ranges(counts: Sequence[tuple[str, int]], together: int) -> list[Line]:
    found = []
    for since in range(0, len(counts), together):
        part = counts[since : since + together]
        letters = part[0][0] if len(part) == 1 else f"{part[0][0]}–{part[-1][0]}"
        found.append(line((letters, "key"), f" {sum(count for _letter, count in part)}"))
    return found


def _side_by_side(spots: Sequence[Spot], gap: int, cells: int) -> list[SpotRow]:
    """Return rows of unbroken pieces, `gap` cells apart, each row as full as it can be."""
    rows: list[SpotRow] = []
    left = -1
    for whole, id in spots:
        shown = fit(whole, cells)
        if width(shown) > left:
            rows.append([])
            left = cells
        left -= width(shown)
        rows[-1].append(((*shown, (" " * min(gap, left), "")), id))
        left -= gap
    return rows
