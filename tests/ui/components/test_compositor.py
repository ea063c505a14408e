"""The screen and its changed cells are drawn exactly as Textual's own compositor draws them, whatever is in front."""

from __future__ import annotations

import gc

from hypothesis import given, settings
from hypothesis import strategies as st
from textual._compositor import Compositor
from textual.app import App
from textual.containers import Container, Vertical
from textual.geometry import Region
from textual.strip import Strip
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

        def drawn(kind, regions):
            compositor.__class__ = kind
            compositor._dirty_regions = {each.intersection(app.screen.region) for each in regions}
            update = compositor.render_partial_update()
            return update and update.render_segments(app.console)

        @settings(max_examples=100, deadline=None)
        @given(st.sets(PLACES, min_size=1, max_size=5))
        def same(regions):
            assert drawn(FrontCompositor, regions) == drawn(Compositor, regions)

        same()
        compositor.__class__ = FrontCompositor


async def test_the_whole_screen_is_drawn_as_textual_draws_it_without_what_lies_behind():
    app = Program()
    async with app.run_test(size=(WIDTH, HEIGHT)):
        compositor = app.screen._compositor
        seen = {widget.id for widget in compositor.visible_widgets if widget._styles_cache._cache}
        assert {"frame", "over"} <= seen and "list" not in seen
        ours = compositor.render_strips()
        compositor.__class__ = Compositor
        assert ours == compositor.render_strips()
        compositor.__class__ = FrontCompositor


async def test_rows_that_are_shown_no_more_need_no_collection_of_garbage():
    app = Program()
    async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
        over = app.screen.query_one("#over", Static)
        gc.collect()
        gc.set_debug(gc.DEBUG_SAVEALL)
        try:
            for words in ("one", "two"):
                over.update(words)
                await pilot.pause()
                app.screen._compositor.render_strips()
            gc.collect()
            left = [each for each in gc.garbage if isinstance(each, Strip)]
        finally:
            gc.set_debug(0)
            gc.garbage.clear()
        assert not left


async def test_what_has_moved_is_drawn_though_somebody_has_asked_meanwhile_where_it_is():
    app = Program()
    async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
        await pilot.pause()
        screen, over = app.screen, app.screen.query_one("#over")
        compositor = screen._compositor
        for width in (6, 20):
            before = over.region.intersection(screen.region)
            over.styles.width = width
            screen._clear_arrangement_cache()
            compositor._full_map_invalidated = True  # as by a panel that is drawn where nothing of it is seen
            after = over.region.intersection(screen.region)
            assert after.width == width
            compositor._dirty_regions.clear()
            resized = compositor.reflow(screen, app.size).resized
            assert {before, after} <= compositor._dirty_regions and over in resized
