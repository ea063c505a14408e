"""Set-up: enter the group, its people, when and how long; then begin, or keep for later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import TextArea

from gep_tui.domain.group.learnt import LearntLength
from gep_tui.locale import _
from gep_tui.ui.components import start_action_keys
from gep_tui.ui.components.actions import Action, action_of
from gep_tui.ui.components.asking_screen import foot
from gep_tui.ui.components.lines import line, spread
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.sized_panel import SizedPanel
from gep_tui.ui.setup.actions import SETUP_ACTIONS, choose, leave_field
from gep_tui.ui.setup.earlier_case import may_go_on
from gep_tui.ui.setup.form import typed
from gep_tui.ui.setup.form_field import FormField
from gep_tui.ui.setup.form_fields import FormFields
from gep_tui.ui.setup.form_screen import SetupFormScreen
from gep_tui.ui.setup.group_choice import GroupChoice
from gep_tui.ui.setup.of_group import proposals
from gep_tui.ui.setup.people_area import PeopleArea
from gep_tui.ui.setup.views import form as view
from gep_tui.ui.setup.views.of_group import learnt_lines
from gep_tui.ui.setup.views.reading import reading_lines
from gep_tui.words.pasted_lists import left_out_words


class SetupScreen(SetupFormScreen):
    """Shows the form and writes every key to it at once; ends with the id of a session kept for later."""

    CSS_PATH = "setup.tcss"

    _yields = False
    _proposals: Mapping[str, LearntLength] = MappingProxyType({})

    @cached_property
    def groups(self) -> GroupChoice:
        """The groups of the data folder."""
        return GroupChoice(self)

    def compose(self) -> ComposeResult:
        """Lay out the fields and the phases."""
        yield Panel(id="top")
        with Horizontal(id="middle"):
            yield FormFields(self, self.form, id="fields")
            with Vertical(id="plan"):
                yield Picker(self, id="phases")
                yield SizedPanel(id="reading")
                yield Panel(id="learnt")
                yield Panel(id="verdict")
        yield from foot()

    def on_mount(self) -> None:
        """Start with the people, after a programme is chosen."""
        self.query_one("#members" if self.form.circle_of.id else "#people").focus()
        self.groups.begin()
        self.draw()
        if not self.chosen:
            choose(self)

    # Drawing.

    def actions(self) -> Sequence[Action]:
        """Return the actions for the widget with the focus."""
        here = self.focused.id if self.focused else ""
        if here == "members":
            return start_action_keys.MEMBERS
        if here == "phases":
            learnt = (start_action_keys.LEARNT, start_action_keys.LEARNT_ALL)
            hidden = (
                *(() if self._proposals else learnt),
                *(() if may_go_on(self.form) else (start_action_keys.GOES_ON,)),
            )
            return [each for each in start_action_keys.PLAN if each not in hidden]
        return [each for each in start_action_keys.SETUP if each is not start_action_keys.FIT or self._yields]

    def _actions_here(self) -> Sequence[Action]:
        """Return the actions whose keys act: letters and signs only outside text fields."""
        lists = {"phases": start_action_keys.PLAN, "members": start_action_keys.MEMBERS}
        return (*lists.get((self.focused.id if self.focused else "") or "", ()), *start_action_keys.SETUP)

    def draw(self) -> None:
        """Show the form and the resulting plan."""
        form, now = self.form, self.clock.wall()
        fitted = form.fitted(now)
        self._yields = bool(fitted.yielding)
        begin = form.draft(now).begin
        title = line((" " + _("New session") + "  ", "title"), (form.offer.title, "bold"))
        right = line((view.size_warning(form) + " ", "low"))
        self.query_one("#top", Panel).show([spread(title, right, self.size.width)])
        self.query_one(FormFields).draw(fitted, self.focused)
        self._proposals = proposals(form, now)
        self.query_one("#phases", Picker).load(view.phase_rows(form, fitted, begin, self._proposals))
        self.draw_reading()
        self.draw_learnt()
        panel = self.query_one("#verdict", Panel)
        panel.show(view.verdict_lines(form, fitted, begin, now, panel.content_size.width))
        self.draw_foot()

    @on(TextArea.SelectionChanged)
    @on(SizedPanel.Resized)
    def draw_reading(self) -> None:
        """While the list of people is edited, show how it is read instead of the phases."""
        area, panel = self.query_one(PeopleArea), self.query_one("#reading", Panel)
        rows, reading = typed(self.form), self.focused is area
        panel.display = reading and bool(rows)
        self.query_one("#phases", Picker).display = not panel.display
        if panel.display:
            size = panel.content_size
            here, left_out = area.cursor_location[0] + 1, left_out_words(self.form.people)
            panel.show(reading_lines(rows, here, size.width, size.height, left_out))

    @on(Picker.Moved)
    def draw_learnt(self) -> None:
        """Show the length that the group has learnt for the current phase, and why."""
        panel, phases = self.query_one("#learnt", Panel), self.query_one("#phases", Picker)
        panel.display = bool(self._proposals)
        here = phases.current if self.focused is phases else ""
        panel.show(learnt_lines(self._proposals, here, max(20, panel.size.width)))

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Leave it to the fields to scroll: they show the caption of the one with the focus too."""
        super().set_focus(widget, False, from_app_focus)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Mark the field with the focus."""
        self.draw()

    # Keys.

    def pressed(self, key: str, character: str | None) -> bool:
        """Move between fields, change a phase, or run an action."""
        if key in ("tab", "enter", "down"):
            leave_field(self, 1)
        elif key in ("shift+tab", "up"):
            leave_field(self, -1)
        elif id := action_of(self._actions_here(), key):
            self.perform(id)
        else:
            return self.groups.find(key, character)
        return True

    def perform(self, id: str) -> None:
        """Run an action."""
        self.take_over()
        SETUP_ACTIONS[id](self)

    def on_form_field_list_pasted(self, message: FormField.ListPasted) -> None:
        """Add a list to the people, whichever field it was pasted into, and say so."""
        self.query_one(FormFields).add_people(message.text)
        self.say(_("What you pasted is a list: it is under People."))

    def on_picker_moved(self) -> None:
        """Let the next space mark whom the arrows reached, whatever was typed before."""
        self.groups.moved()

    def on_picker_chosen(self, message: Picker.Chosen) -> None:
        """Treat Enter on a phase as on any field: move to the next field."""
        leave_field(self, 1)
