"""A list of names pasted into a field of one line goes to the list of people."""

from __future__ import annotations

import pytest
from textual import events
from textual.app import App, ComposeResult
from waiting import until_shown

from gep_tui.ui.components.questions import AnswerTail
from gep_tui.ui.setup.form_field import FormField
from gep_tui.ui.setup.people_area import PeopleArea


class Owner(App[None]):
    """One field, the people, and what becomes of a list."""

    def compose(self) -> ComposeResult:
        yield FormField(self, "Nord", "", id="group")
        yield FormField(self, "", "", names=True, id="presenters")
        yield PeopleArea(self, "Anne", id="people")

    tail = AnswerTail()

    def takes_all(self) -> bool:
        return False

    def key(self, key: str, character: str | None) -> bool:
        return False

    def pasted(self, text: str) -> None:
        raise AssertionError(text)

    def on_form_field_list_pasted(self, message: FormField.ListPasted) -> None:
        self.query_one(PeopleArea).add(message.text)


@pytest.mark.parametrize(
    "pasted, group, people",
    [
        ("Léa\nKarim\n", "Nord", "Anne\nLéa\nKarim\n"),
        ("\nLéa; RH\r\n\r\nKarim", "Nord", "Anne\n\nLéa; RH\n\nKarim"),
        ("Est", "NordEst", "Anne"),
        ("Est\n", "NordEst", "Anne"),
        ("Léa, Karim, Paul", "Nord", "Anne\nLéa, Karim, Paul"),
        ("1. Léa 2. Karim 3. Paul", "Nord", "Anne\n1. Léa 2. Karim 3. Paul"),
        (", équipe du soir, 2026", "Nord, équipe du soir, 2026", "Anne"),
        ("Nord, Sud, Est", "NordNord, Sud, Est", "Anne"),
        ("Léa et Karim", "NordLéa et Karim", "Anne"),
    ],
)
async def test_it_stands_among_them_and_one_line_stays_where_it_was_pasted(
    pasted: str, group: str, people: str
) -> None:
    app = Owner()
    async with app.run_test() as pilot:
        field = app.query_one("#group", FormField)
        await pilot.press("end")  # as long as it is selected, a paste replaces it
        field.post_message(events.Paste(pasted))
        await until_shown(
            pilot, lambda: (field.value.rstrip(), app.query_one(PeopleArea).text) == (group, people),
            lambda: repr((field.value, app.query_one(PeopleArea).text)),
        )  # fmt: skip


async def test_a_list_on_one_line_stays_where_several_names_belong() -> None:
    app = Owner()
    async with app.run_test() as pilot:
        field = app.query_one("#presenters", FormField)
        field.post_message(events.Paste("Léa, Karim, Paul"))
        await until_shown(pilot, lambda: field.value == "Léa, Karim, Paul", lambda: repr(field.value))
        assert app.query_one(PeopleArea).text == "Anne"
