from textual.app import App
from waiting import until_shown

from gep_tui.ui.components.field import Field
from gep_tui.ui.components.window import WindowScreen


class Form(WindowScreen[None]):
    def compose(self):
        self.field = Field(self, placeholder="12:30, 3h30 or 210", id="field")
        yield self.field


class Asking(App[None]):
    def get_default_screen(self):
        return Form()


async def test_what_an_empty_field_says_is_cut_with_a_sign():
    program = Asking()
    async with program.run_test(size=(40, 5)) as pilot:
        field = program.screen.query_one(Field)
        for cells, told in ((12, "12:30, 3h3…"), (30, "12:30, 3h30 or 210")):
            field.styles.width = cells
            await until_shown(pilot, lambda told=told: field.placeholder == told)
            assert field.render_line(0).text.strip() == told
