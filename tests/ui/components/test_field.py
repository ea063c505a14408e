from drawn import text_of
from textual.app import App
from textual.containers import Horizontal
from waiting import until_shown

from gep_tui.ui.components.field import Field
from gep_tui.ui.components.lines import end_of
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.question_lines import question_lines
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.components.window import WindowScreen
from gep_tui.ui.setup.people_area import PeopleArea


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


async def test_text_hidden_beyond_an_end_of_a_field_is_marked_and_the_cursor_stays_in_sight():
    program = Asking()
    async with program.run_test(size=(40, 5)) as pilot:
        field = program.screen.query_one("#field", Field)
        field.focus()
        field.value = "".join(f"{number:>3}." for number in range(40))
        for place, ends in ((160, "…."), (0, " …"), (60, "……"), (20, "……"), (30, "……")):
            field.cursor_position = place

            def drawn() -> tuple[str, bool]:
                row, at = field.render_line(0).text, field.cursor_position - field.scroll_offset.x
                return row[0] + row[:40].rstrip()[-1], 0 <= at < 40 and row[at] != "…"

            await until_shown(pilot, lambda ends=ends: drawn() == (ends, True), lambda: repr(drawn()))
        field.value = "short"
        await until_shown(pilot, lambda: field.render_line(0).text.strip() == "short")


async def test_a_long_line_of_the_list_of_people_is_marked_at_its_ends():
    class Listed(App[None]):
        def compose(self):
            yield PeopleArea(self, "Léa\n" + "Anne-Marie; " * 9)

    program = Listed()
    async with program.run_test(size=(40, 5)) as pilot:
        area = program.query_one(PeopleArea)
        await until_shown(pilot, lambda: area.render_line(1).text.rstrip().endswith("…"))
        area.move_cursor((1, len(area.document[1])))
        await until_shown(pilot, lambda: area.render_line(1).text.startswith("…"), lambda: area.render_line(1).text)
        assert "…" not in area.render_line(1).text[1:]


def test_a_long_answer_says_that_its_beginning_is_hidden():
    ask = Ask("Who?", typed="x" * 100 + "end")
    told = text_of(question_lines(ask, 40, 3))
    assert f"…{'x' * 16}end" in told
    assert end_of("明子明子", 4) == "…子"
    assert end_of("abc", 3) == "abc"
