"""The fields of set-up, each with its caption, and below the people how they were understood."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget

from gep_tui.domain.session.preparation import Fitted
from gep_tui.locale import N_, _
from gep_tui.ui.components.caption import Caption
from gep_tui.ui.components.field import Field
from gep_tui.ui.components.keys import KeyOwner
from gep_tui.ui.components.lines import line
from gep_tui.ui.setup.people_area import PeopleArea
from gep_tui.ui.setup.sheet import Sheet
from gep_tui.ui.setup.sheet_field import SheetField
from gep_tui.ui.setup.views import sheet as view

#: The fields of one line each, as they are named in the sheet: caption and placeholder.
FIELDS: dict[str, tuple[str, str]] = {
    "group": (N_("Group"), N_("its name")),
    "facilitator": (N_("Facilitator"), N_("empty: not on the list")),
    "presenters": (N_("Presenters"), ""),
    "begin": (N_("Start"), N_("empty: now")),
    "until": (N_("End or length"), N_("12:30, or 3h30, or 210")),
}

#: A line is made for so many cells, and cut to what there is.
LONGEST_LINE = 200


class SheetFields(VerticalScroll, can_focus=False):
    """Holds what is typed; `take_over` puts it on the sheet."""

    def __init__(self, owner: KeyOwner, sheet: Sheet, id: str) -> None:
        super().__init__(id=id)
        self.owner = owner
        self.sheet = sheet

    def compose(self) -> ComposeResult:
        """Lay the fields out; the people take what room there is."""
        yield self._row("group")
        with Vertical(id="circle"):
            yield Caption(id="people-label")
            yield PeopleArea(self.owner, self.sheet.people, id="people")
            yield Caption(id="people-line")
        for name in list(FIELDS)[1:]:
            yield self._row(name)

    def _row(self, name: str) -> Horizontal:
        value, placeholder = getattr(self.sheet, name), _(FIELDS[name][1])
        field = SheetField(self.owner, value, placeholder, names=name == "presenters", id=name)
        return Horizontal(Caption(id=f"{name}-label", classes="label"), field, id=f"{name}-row", classes="row")

    def take_over(self) -> bool:
        """Write what is typed to the sheet; tell whether anything changed."""
        typed = {name: self.query_one(f"#{name}", Field).value for name in FIELDS}
        typed["people"] = self.query_one(PeopleArea).text
        news = {name: text for name, text in typed.items() if getattr(self.sheet, name) != text}
        for name, text in news.items():
            setattr(self.sheet, name, text)
        return bool(news)

    def show(self, name: str) -> None:
        """Show the sheet's value in a field."""
        self.query_one(f"#{name}", Field).value = getattr(self.sheet, name)

    def add_people(self, text: str) -> None:
        """Add a list below the people already there."""
        self.query_one(PeopleArea).add(text)

    def draw(self, fitted: Fitted, focused: Widget | None) -> None:
        """Show the captions, with a sign at the focused field."""
        here = focused.id if focused is not None else ""
        for name, (caption, _placeholder) in FIELDS.items():
            sign = "▸" if here == name else " "
            self.query_one(f"#{name}-label", Caption).show([line(sign, (_(caption), "title"))])
        sign = "▸" if here == "people" else " "
        people = line(sign, (_("People"), "title"), ("  " + _("name; service; function, or a list pasted"), "dim"))
        self.query_one("#people-label", Caption).show([people])
        self.query_one("#people-line", Caption).show([line(" ", *view.people_line(self.sheet, LONGEST_LINE))])
        self.query_one("#presenters", Field).placeholder = view.case_words(self.sheet, fitted)
        self.query_one("#presenters-row").display = bool(self.sheet.cases(fitted.plan))
