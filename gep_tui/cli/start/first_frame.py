"""Draw the live screen with plain escape codes while Textual is still loading.

It uses the same views in the same places, so that nothing moves when the real screen takes over. Letters typed before
it appear on its note line, and all keys typed meanwhile reach the real screen. Below 76x20, where the layout differs,
the splash stays until then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gep_tui.cli.start.splash import Splash
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.store.library.settings import Settings
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.lines import Line, Style, cut, fit, line, width
from gep_tui.ui.components.spots import joined
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.clock_face import face, gone_lines
from gep_tui.ui.desk.views.floor import floor_title, people_lines, speaker_lines
from gep_tui.ui.desk.views.footer import footer
from gep_tui.ui.desk.views.notes import note_lines
from gep_tui.ui.desk.views.phase import phase_title, say_lines
from gep_tui.ui.desk.views.prompt import prompt
from gep_tui.ui.desk.views.top_bar import top_bar
from gep_tui.ui.live.views.needs import live_places
from gep_tui.ui.live.views.plan import plan_lines

SMALLEST = (76, 20)

#: Escape codes of styles, used before the theme's colours are known.
_CODES: dict[Style, str] = {
    "dim": "2", "bold": "1", "title": "1", "good": "32", "low": "1;33", "last": "1;31", "over": "1;7;31",
    "accent": "1", "key": "1", "mark": "1", "track": "2", "invert": "7",
}  # fmt: skip


def play(splash: Splash, live: LiveSession, settings: Settings, language: str, keys: Keymap) -> None:
    """Show `live` on the splash, if that is up."""
    columns, rows = splash.size
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        return
    desk = Desk(live=live, settings=settings, language=language)
    desk.refresh_saving()
    sign = prompt(desk, max(10, columns // 3))
    keys_shown = footer(columns, False, keys.first(), desk.live.session.closed is not None)
    *above, entry = frame(desk, sign, columns, rows)
    entry = fit((*entry, (_letters(splash.read_typed()), "")), columns - 1)
    text = "\r\n".join(_coded(fit(each, columns)) for each in (*above, entry, joined(keys_shown)))
    splash.show(f"{text}\x1b[{rows - 1};{width(entry) + 1}H")


def _letters(typed: bytes) -> str:
    """Return the letters that were typed at once, if nothing else was: what another key does is not known yet."""
    text = typed.decode("utf-8", "replace")
    return text if text.replace(" ", "").isalnum() and text[0] != " " else ""


def frame(desk: Desk, sign: str, columns: int, rows: int) -> list[Line]:
    """Return all rows of the screen except the last."""
    model = desk.view_model()
    found = live_places(model, columns, rows)
    plan, between, floor, middle = found.plan, found.phase, found.floor, found.middle
    panels = (
        _framed(_("Plan"), plan_lines(model, plan - 2, middle - 2), plan, middle),
        _framed(phase_title(model), _phase(model, between - 2, middle - 2), between, middle),
        _framed(floor_title(model), _floor(desk, model, floor - 2, middle - 2), floor, middle),
    )
    shown = [*top_bar(model, columns), *(left + here + right for left, here, right in zip(*panels, strict=True))]
    shown += _filled(note_lines(model, columns, found.notes), found.notes)
    return [*shown, (), line((sign, "title"))]


def _phase(model: ViewModel, cells: int, rows: int) -> list[Line]:
    shown = face(model, cells, rows)
    clock = [(*head, *last, *beside) for head, last, beside in _beside(shown.head, shown.last, shown.beside)]
    gone = gone_lines(model, cells) if shown.last else []
    above = [*clock, *gone]
    return [*above, *say_lines(model, cells, rows - len(above), shown.below)]


def _beside(*columns: list[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the rows of blocks placed side by side."""
    for row in range(len(columns[1])):
        yield tuple(column[row] if row < len(column) else () for column in columns)


def _floor(desk: Desk, model: ViewModel, cells: int, rows: int) -> list[Line]:
    return [*speaker_lines(model, cells), *people_lines(model, desk.live.now(), cells, rows - 1)]


def _framed(title: str, lines: Iterable[Line], cells: int, rows: int) -> list[Line]:
    """Return lines in a frame of this size, with the title on its border."""
    name = cut(title, cells - 6)
    above = line("╭─ ", (name, "title"), " ", "─" * (cells - 5 - width(line(name))), "╮")
    inside = [line("│", *_padded(each, cells - 2), "│") for each in _filled(lines, rows - 2)]
    return [above, *inside, line("╰" + "─" * (cells - 2) + "╯")]


def _filled(lines: Iterable[Line], rows: int) -> list[Line]:
    """Return exactly this many rows."""
    shown = list(lines)[:rows]
    return [*shown, *([()] * (rows - len(shown)))]


def _padded(pieces: Line, cells: int) -> Line:
    pieces = fit(pieces, cells)
    return (*pieces, (" " * (cells - width(pieces)), ""))


def _coded(pieces: Line) -> str:
    """Return a row for the terminal; `fit` has cleaned its text."""
    return "".join(f"\x1b[{_CODES[style]}m{text}\x1b[0m" if style in _CODES else text for text, style in pieces)
