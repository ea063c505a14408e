"""The fields of set-up, each with its caption, and below the people how they were read."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget

from gep_tui.domain.session.preparation import Fitted
from gep_tui.domain.stream.text import same_name
from gep_tui.locale import N_, _
from gep_tui.ui.components.caption import Caption
from gep_tui.ui.components.field import Field
from gep_tui.ui.components.keys import KeyOwner
from gep_tui.ui.components.lines import fit, line, width, wrap
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.setup.form import SetupForm, typed
from gep_tui.ui.setup.form_field import FormField
from gep_tui.ui.setup.of_group import goes_on_words, whose_turn
from gep_tui.ui.setup.people_area import PeopleArea
from gep_tui.ui.setup.views import form as view
from gep_tui.ui.setup.views.of_group import member_rows, members_line

#: The one-line fields, by their names in the form: caption and placeholder.
FIELDS: dict[str, tuple[str, str]] = {
    "group": (N_("Group"), N_("its name")),
    "facilitator": (N_("Facilitator"), N_("empty: not listed")),
    "presenters": (N_("Presenters"), ""),
    "begin": (N_("Start"), N_("empty: now")),
    "until": (N_("End or length"), N_("12:30, 3h30 or 210")),
}

#: The cells for which a line is made, before it is cut to the field.
LONGEST_LINE = 200


class FormFields(VerticalScroll, can_focus=False):
    """Holds what is typed; `take_over` puts it on the form."""

    def __init__(self, owner: KeyOwner, form: SetupForm, id: str) -> None:
        super().__init__(id=id)
        self.owner = owner
        self.form = form

    def compose(self) -> ComposeResult:
        """Lay out the fields; the people get the remaining room."""
        yield self._row("group")
        with Vertical(id="group-circle"):
            yield Caption(id="members-label")
            yield Picker(self.owner, id="members")
        with Vertical(id="circle"):
            yield Caption(id="people-label")
            yield PeopleArea(self.owner, self.form.people, id="people")
            yield Caption(id="people-line")
        for name in list(FIELDS)[1:]:
            yield self._row(name)
            if name == "presenters":
                yield Caption(id="turns")

    def _row(self, name: str) -> Horizontal:
        value, placeholder = getattr(self.form, name), _(FIELDS[name][1])
        field = FormField(self.owner, value, placeholder, names=name == "presenters", id=name)
        return Horizontal(Caption(id=f"{name}-label", classes="label"), field, id=f"{name}-row", classes="row")

    def on_descendant_focus(self) -> None:
        """Show the field with the focus, on any screen."""
        self.call_after_refresh(self._follow)

    def on_resize(self) -> None:
        """Keep the field with the focus in sight: a message or a question leaves less room."""
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """Scroll to the field with the focus; its caption is shown too where both have room."""
        here = self.screen.focused
        if here is not None and self in here.ancestors and isinstance(here.parent, Widget):
            for each in (here.parent, here):
                self.scroll_to_widget(each, animate=False, immediate=True)

    def take_over(self) -> bool:
        """Write what is typed to the form; tell whether anything changed."""
        typed = {name: self.query_one(f"#{name}", Field).value for name in FIELDS}
        typed["people"] = self.query_one(PeopleArea).text
        news = {name: text for name, text in typed.items() if getattr(self.form, name) != text}
        for name, text in news.items():
            setattr(self.form, name, text)
        return bool(news)

    def show(self, *names: str) -> None:
        """Show the form's values in fields, or the people in their area, with the cursor after the text."""
        for name in names:
            if name == "people":
                self.query_one(PeopleArea).put(self.form.people)
            else:
                field = self.query_one(f"#{name}", Field)
                field.value = getattr(self.form, name)
                field.cursor_position = len(field.value)

    def add_people(self, text: str) -> None:
        """Add a list below the people already there."""
        self.query_one(PeopleArea).add(text)

    def draw(self, fitted: Fitted, focused: Widget | None) -> None:
        """Show the captions, with a sign at the focused field."""
        here = focused.id if focused is not None else ""
        for name, (caption, _placeholder) in FIELDS.items():
            sign = "▸" if here == name else " "
            label = self.query_one(f"#{name}-label", Caption)
            told = line(sign, (_(caption), "title"))
            label.show([fit(told, label.size.width - 1) if label.size.width > 1 else told])
        sign = "▸" if here == "people" else " "
        caption = _("Guests and substitutes") if self.form.circle_of.id else _("People")
        how = line("  ", (_("name; service; function, or a list pasted"), "dim"))
        people = line(sign, (caption, "title"))
        fits = width(people) + width(how) < self.size.width
        self.query_one("#people-label", Caption).show([(*people, *how) if fits else people])
        self.query_one("#people-line", Caption).show([line(" ", *view.people_line(self.form, LONGEST_LINE))])
        self.query_one("#presenters", Field).hint(view.case_words(self.form, fitted))
        self.query_one("#presenters-row").display = bool(self.form.cases(fitted.plan))
        turns = (whose_turn(self.form, fitted), goes_on_words(self.form, fitted))
        self._draw_group(" · ".join(filter(None, turns)), "▸" if here == "members" else " ")

    def _draw_group(self, turns: str, sign: str) -> None:
        """Show the members of the group, and whose turn it is to present."""
        circle = self.form.circle_of
        self.query_one("#group-circle").display = bool(circle.id)
        self.query_one("#members-label", Caption).show([line(sign, *members_line(circle, self.size.width - 2))])
        self.query_one("#members", Picker).load(member_rows(circle, {same_name(row.name) for row in typed(self.form)}))
        caption = self.query_one("#turns", Caption)
        caption.display = bool(turns)
        caption.show([line((f" {row}", "dim")) for row in wrap(turns, max(20, self.size.width - 3), 2)])
