from textual.app import App
from textual.containers import Horizontal
from waiting import until_shown

from gep_tui.ui.components.field import Field
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.window import WindowScreen


class Form(WindowScreen[None]):
    def compose(self):
        yield Field(self, placeholder="12:30, 3h30 or 210", id="field")
        with Horizontal():
            yield Panel(id="label")
            yield Field(self, "A group whose name is very long indeed", id="beside")


class Asking(App[None]):
    def get_default_screen(self):
        return Form()


async def test_what_an_empty_field_says_is_cut_with_a_sign():
    program = Asking()
    async with program.run_test(size=(40, 5)) as pilot:
        field = program.screen.query_one("#field", Field)
        for cells, told in ((12, "12:30, 3h3…"), (30, "12:30, 3h30 or 210")):
            field.styles.width = cells
            await until_shown(pilot, lambda told=told: field.placeholder == told)
            assert field.render_line(0).text.strip() == told


async def test_a_field_beside_a_label_ends_with_its_row_so_that_the_cursor_is_in_sight():
    program = Asking()
    async with program.run_test(size=(40, 5)) as pilot:
        program.screen.query_one("#label").styles.width = 15
        field = program.screen.query_one("#beside", Field)
        field.focus()
        await until_shown(pilot, lambda: field.region.x == 15)
        assert field.region.right == 40
