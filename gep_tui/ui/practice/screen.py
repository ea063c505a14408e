"""First steps: the live screen with invented people, and a guide above it."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult

from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.locale import _
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.lines import line, wrap
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.live.layout import FLAT, NARROW
from gep_tui.ui.live.screen import LiveScreen
from gep_tui.ui.practice.steps import NAMES, STEPS


class PracticeScreen(LiveScreen):
    """A live screen with a guide."""

    DEFAULT_CSS = """
    PracticeScreen {
        & > #guide { height: 2; background: $boost; }
        &.-stacked > #guide { height: 4; }
        &.-bare > #guide { height: 2; }
    }
    """

    GREETS = False

    step = 0

    def compose(self) -> ComposeResult:
        """Put the guide above the live screen."""
        yield Panel(id="guide")
        yield from super().compose()

    def rows_above(self) -> int:
        """Return the rows of the guide."""
        return 4 if self.size.width < NARROW and self.size.height - 4 >= FLAT else 2

    def draw(self) -> None:
        """Advance when a step is done, and show what to try next."""
        super().draw()
        while STEPS[self.step].done(self.desk):
            self.step += 1
            self._let_write(STEPS[self.step].note)
        guide = self.query_one("#guide", Panel)
        rows = wrap(self.words(), max(1, guide.size.width - 2), max(1, guide.size.height))
        guide.show([line((f" {row}", "accent")) for row in rows])

    def _let_write(self, text: str) -> None:
        """Let the invented scribe write a note."""
        if text:
            kind = self.desk.draft.kinds[0]
            self.desk.live.do(partial(add_note, text=_(text), kind=kind, author=NAMES[-1]))

    def words(self) -> str:
        """Return what to try, with the user's keys."""
        step = STEPS[self.step]
        keys = self.keys.first()
        signs = {id: key_sign(keys.get(id, "")) for id in step.actions}
        return f"{self.step + 1}/{len(STEPS)}  " + _(step.text).format(**signs)
