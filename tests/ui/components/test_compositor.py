"""Changed cells are drawn exactly as Textual's own compositor draws them, whatever is in front of them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from textual._compositor import Compositor
from textual.app import App
from textual.containers import Container, Vertical
from textual.geometry import Region
from textual.widgets import Static

from gep_tui.ui.components.compositor import FrontCompositor
from gep_tui.ui.components.window import WindowScreen

WIDTH, HEIGHT = 40, 12

PLACES = st.builds(
    Region, st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1), st.integers(1, WIDTH), st.integers(1, HEIGHT)
)


class Layered(WindowScreen[None]):
    """Frames in frames, a list that is scrolled, and a note that lies over both."""

    CSS = """
    Layered { layers: below above; }
    #frame { border: round white; height: 6; }
    #list { height: 4; overflow-y: scroll; }
    #over { layer: above; offset: 10 3; width: 12; height: 3; border: solid white; }
    """

    def compose(self):
        with Container(id="frame"):
            yield Static("in a frame\nof two rows")
        with Vertical(id="list"):
            for number in range(9):
                yield Static(f"row {number}")
        yield Static("over", id="over")


class Program(App[None]):
    def get_default_screen(self):
        return Layered()


async def test_changed_cells_are_drawn_as_textual_draws_them():
    app = Program()
    async with app.run_test(size=(WIDTH, HEIGHT)):
        app.screen.query_one("#list").scroll_to(y=3, animate=False)
        await app.animator.wait_until_complete()
        compositor = app.screen._compositor
        assert isinstance(compositor, FrontCompositor)

        def drawn(render, regions):
            compositor._dirty_regions = {each.intersection(app.screen.region) for each in regions}
            update = render(compositor)
            return update and update.render_segments(app.console)

        @settings(max_examples=100, deadline=None)
        @given(st.sets(PLACES, min_size=1, max_size=5))
        def same(regions):
            ours = drawn(FrontCompositor.render_partial_update, regions)
            assert ours == drawn(Compositor.render_partial_update, regions)

        same()
