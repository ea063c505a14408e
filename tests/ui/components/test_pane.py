from textual.app import App

from gep_tui.ui.components.lines import line
from gep_tui.ui.components.pane import Pane
from gep_tui.ui.components.window import WindowScreen


class Painted(Pane):
    """Remembers what was painted."""

    def __init__(self):
        super().__init__(id="pane")
        self.seen = []

    def render_lines(self, crop):
        painted = super().render_lines(crop)
        self.seen.append((self.content_size, [strip.text.strip() for strip in painted]))
        return painted


class Screen(WindowScreen[None]):
    def compose(self):
        yield Painted()


class Program(App[None]):
    def get_default_screen(self):
        return Screen()


def counted(cells, rows):
    return [line(f"{cells}/{rows}") for _row in range(rows)]


async def test_what_is_painted_first_in_a_new_layout_was_drawn_for_it():
    program = Program()
    async with program.run_test(size=(40, 12)) as pilot:
        pane = program.screen.query_one(Painted)
        pane.draw(counted)
        for rows in (3, 9, 5):
            pane.styles.height, pane.styles.width = rows, rows * 4
            await pilot.pause()
        sizes = [(size.width, size.height) for size, painted in pane.seen if any(painted)]
        assert {(12, 3), (36, 9), (20, 5)} <= set(sizes)
        for size, painted in pane.seen:
            assert set(painted) <= {f"{size.width}/{size.height}", ""}
