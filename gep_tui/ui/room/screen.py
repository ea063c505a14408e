"""The screen itself: it looks at the clock once a second, follows the record, and takes three keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
from textual import events
from textual.app import ComposeResult

from gep_tui.domain.stream.text import is_text
from gep_tui.live.gong.gong import Gong
from gep_tui.live.onlooker import Onlooker
from gep_tui.ui.components.first_letter import SLOW_WORD, FirstLetters
from gep_tui.ui.components.lines import fit, line
from gep_tui.ui.components.navigation import Navigator
from gep_tui.ui.components.pane import Pane
from gep_tui.ui.components.prose_guard import ProseGuard
from gep_tui.ui.components.sizes import set_height
from gep_tui.ui.components.ticker import Ticker
from gep_tui.ui.components.window import WindowScreen
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.messages import Stirred
from gep_tui.ui.room.cell_compositor import CellCompositor
from gep_tui.ui.room.picture import Lines, Wishes
from gep_tui.ui.room.threshold_gong import ThresholdGong
from gep_tui.ui.room.views.whole import picture

#: Real seconds for which the line about the keys is shown.
NOTICE = 8.0

#: The keys that change the size of the digits, and by how much.
STEPS = {"plus": 1, "equals_sign": 1, "minus": -1}

#: The most sizes by which the digits are larger or smaller than usual.
MOST = 12


class RoomScreen(WindowScreen[None], inherit_bindings=False):
    """Shows the session of a desk to everybody in the room; it adds nothing to the record, and never has the seat."""

    CSS_PATH = str(Path(__file__).with_name("room.tcss"))
    AUTO_FOCUS = ""

    def __init__(self, desk: Desk, navigator: Navigator, gong: Gong | None = None) -> None:
        """Show `desk`; with a `gong`, strike it at the thresholds."""
        super().__init__()
        self._compositor = CellCompositor()
        self.desk = desk
        desk.hidden = True
        self._navigator = navigator
        self._onlooker = Onlooker(desk.live)
        self._gong = ThresholdGong(desk.live, gong) if gong is not None else None
        self._wishes = Wishes()
        self._prose = ProseGuard()
        real = desk.live.clock.real
        self._letters = FirstLetters(
            self._press, lambda text: self._prose.begin(text, real()),
            lambda key, character: SLOW_WORD if key == "q" and not self._prose.is_on(real()) else 0,
            self.set_timer, real,
        )  # fmt: skip
        self._noticed = float("-inf")
        self._unsubscribe = desk.live.listeners.add(lambda: self.post_message(Stirred()))
        self._ticker = Ticker(self, desk.live, self._work)

    def compose(self) -> ComposeResult:
        """Lay out the clock, and the lines around it."""
        yield Pane(id="above")
        yield Pane(id="digits")
        yield Pane(id="below")
        yield Pane(id="foot")

    def on_mount(self) -> None:
        """Follow the record, and start the clock."""
        self._onlooker.begin()
        self._ticker.tick()

    def on_unmount(self) -> None:
        """Stop following."""
        self._unsubscribe()
        self._onlooker.end()
        if self._gong is not None:
            self._gong.end()

    def _work(self) -> None:
        """Do the work of about once a second."""
        self._onlooker.tick()
        if self._gong is not None:
            self._gong.tick(self.desk.view_model())
        self.draw()

    def on_stirred(self) -> None:
        """Show what others have done."""
        self.draw()

    def on_resize(self, event: events.Resize) -> None:
        """Redraw at another size."""
        self.call_after_refresh(self.draw)

    def draw(self) -> None:
        """Show the session as it is now; a fault is reported in the last line, and the clock goes on."""
        try:
            self._draw()
        except Exception as error:  # noqa: BLE001 - see above
            self.desk.excuse(error)
            self._show("foot", (fit(line((self.desk.message, "low")), self.size.width),), 1)

    def _draw(self) -> None:
        live, size = self.desk.live, self.size
        self._wishes = replace(
            self._wishes,
            gone=self._onlooker.gone,
            left=self._onlooker.is_left,
            silent=self._onlooker.silent_since,
            fault=self._gong.fault() if self._gong is not None else "",
            notice=live.clock.real() - self._noticed < NOTICE,
        )
        model, offset = self.desk.view_model(), self._onlooker.offset
        if offset is not None:
            model = msgspec.structs.replace(model, offset=offset)
        shown = picture(model, live.now(), size.width, size.height, self._wishes)
        self._show("above", shown.above, len(shown.above))
        self._show("digits", shown.clock, len(shown.clock))
        self._show("below", shown.below, size.height - 1 - len(shown.above) - len(shown.clock))
        self._show("foot", (shown.foot,), 1)

    def on_key(self, event: events.Key) -> None:
        """Leave, show the help, change the size; for any other key, say which keys there are."""
        event.stop()
        event.prevent_default()
        self._noticed = self.desk.live.clock.real()
        self._letters.typed(event.key.removeprefix("alt+"), event.character)
        self._ticker.tick()

    def _press(self, key: str, character: str | None) -> bool:
        if self._prose.takes(key, character, self.desk.live.clock.real()):
            return True
        if key == "q":
            self._navigator.leave()
        elif key == "question_mark":
            self._wishes = replace(self._wishes, help=not self._wishes.help)
        elif key in STEPS:
            steps = self._wishes.steps + STEPS[key]
            self._wishes = replace(self._wishes, steps=max(-MOST, min(MOST, steps)))
        elif character is not None and is_text(character):
            self._prose.begin(character, self.desk.live.clock.real())
        return True

    def _show(self, id: str, lines: Lines, rows: int) -> None:
        """Show lines in the pane `id`, `rows` rows high."""
        pane = self.query_one(f"#{id}", Pane)
        pane.display = rows > 0
        set_height(pane, max(1, rows))
        pane.draw(lambda cells, rows: list(lines), lines)
