"""Set-up: enter the group, its people, when and how long; then begin, or keep for later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, TextArea

from gep_tui.domain.stream.text import one_line
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.store.library.sessions import new_id
from gep_tui.ui.components import start_actions
from gep_tui.ui.components.actions import Action, action_of
from gep_tui.ui.components.asking_screen import AskingScreen
from gep_tui.ui.components.lines import line, spread
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.components.sized_panel import SizedPanel
from gep_tui.ui.setup import changes
from gep_tui.ui.setup.choose_screen import ChooseScreen
from gep_tui.ui.setup.offers import Offer, offers
from gep_tui.ui.setup.people_area import PeopleArea
from gep_tui.ui.setup.sheet import Sheet, like
from gep_tui.ui.setup.sheet_field import SheetField
from gep_tui.ui.setup.sheet_fields import FIELDS, SheetFields
from gep_tui.ui.setup.views import sheet as view
from gep_tui.ui.setup.views.reading import reading_lines
from gep_tui.words import refusals
from gep_tui.words.disk import not_opened

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.domain.session.state import Session
    from gep_tui.store.files.saving import Saving
    from gep_tui.ui.app import GepApp
    from gep_tui.ui.components.services import Services


class SetupScreen(AskingScreen[str]):
    """Shows the sheet and writes every key to it at once; ends with the id of a session kept for later."""

    CSS_PATH = "setup.tcss"

    def __init__(self, services: Services, catalogue: Catalogue, record: Session | None = None) -> None:
        super().__init__()
        self.services = services
        self.clock = services.clock()
        own = (services.home.protocols, services.home.programmes)
        self.offers = offers(catalogue, own, services.language)
        known = record is not None and any(offer.key == record.programme for offer in self.offers)
        self.chosen = known
        self.sheet = self._sheet(catalogue, record)
        self._at_first = self._typed()
        self._refused_until = ""
        self._yields = False

    def _sheet(self, catalogue: Catalogue, record: Session | None) -> Sheet:
        """Return an empty sheet, or one for the group of an earlier session."""
        protocols, language = catalogue.protocols, self.services.language
        first = self.offers[0]
        if record is None:
            return Sheet(first, protocols, language, facilitator=one_line(self.services.settings.author))
        offer = next((each for each in self.offers if each.key == record.programme), first)
        return like(record, offer, protocols, language)

    def compose(self) -> ComposeResult:
        """Lay out the fields and the phases."""
        yield Panel(id="top")
        with Horizontal(id="middle"):
            yield SheetFields(self, self.sheet, id="fields")
            with Vertical(id="plan"):
                yield Picker(self, id="phases")
                yield SizedPanel(id="reading")
                yield Panel(id="verdict")
        yield from self.foot()

    def on_mount(self) -> None:
        """Start in the people field, after a programme is chosen."""
        self.query_one(PeopleArea).focus()
        self.draw()
        if not self.chosen:
            self._choose()

    # Drawing.

    def actions(self) -> Sequence[Action]:
        """Return the actions for the widget with the focus."""
        if isinstance(self.focused, Picker):
            return start_actions.PLAN
        return [each for each in start_actions.SHEET if each is not start_actions.FIT or self._yields]

    def _actions_here(self) -> Sequence[Action]:
        """Return the actions whose keys act: letters and signs only outside text fields."""
        plan = start_actions.PLAN if isinstance(self.focused, Picker) else ()
        return (*plan, *start_actions.SHEET)

    def draw(self) -> None:
        """Show the sheet and the resulting plan."""
        sheet, now = self.sheet, self.clock.wall()
        fitted = sheet.fitted(now)
        self._yields = bool(fitted.yielding)
        begin = sheet.draft(now).begin
        title = line((" " + _("New session") + "  ", "title"), (sheet.offer.title, "bold"))
        right = line((view.size_warning(sheet) + " ", "low"))
        self.query_one("#top", Panel).show([spread(title, right, self.size.width)])
        self.query_one(SheetFields).draw(fitted, self.focused)
        self.query_one("#phases", Picker).load(view.phase_rows(sheet, fitted, begin))
        self._draw_reading()
        panel = self.query_one("#verdict", Panel)
        panel.show(view.verdict_lines(sheet, fitted, begin, now, panel.content_size.width))
        self.draw_foot()

    def _draw_reading(self) -> None:
        """Show how the list of people is read, instead of the phases, while it is edited."""
        area, panel = self.query_one(PeopleArea), self.query_one("#reading", Panel)
        rows, reading = self.sheet.rows, self.focused is area
        panel.display = reading and bool(rows)
        self.query_one("#phases", Picker).display = not panel.display
        if panel.display:
            size = panel.content_size
            panel.show(reading_lines(rows, area.cursor_location[0] + 1, size.width, size.height))

    def on_text_area_selection_changed(self, message: TextArea.SelectionChanged) -> None:
        """Show how the line at the cursor is read."""
        self._draw_reading()

    def on_sized_panel_resized(self, message: SizedPanel.Resized) -> None:
        """Show as much of the reading as fits."""
        self._draw_reading()

    # Typing.

    def on_input_changed(self, message: Input.Changed) -> None:
        """Write what was typed to the sheet."""
        self._take_over()

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Write the people typed to the sheet."""
        self._take_over()

    def _take_over(self) -> None:
        if self.query_one(SheetFields).take_over():
            self.draw()

    def _typed(self) -> tuple[str, ...]:
        return (self.sheet.people, *(getattr(self.sheet, name) for name in FIELDS))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Mark the field with the focus."""
        self.draw()

    # Keys.

    def pressed(self, key: str, character: str | None) -> bool:
        """Move between fields, change a phase, or run an action."""
        if key in ("tab", "enter", "down"):
            self._leave_field(1)
        elif key in ("shift+tab", "up"):
            self._leave_field(-1)
        elif id := action_of(self._actions_here(), key):
            self.perform(id)
        else:
            return False
        return True

    def perform(self, id: str) -> None:
        """Run an action."""
        self._take_over()
        if id in ("begin", "keep"):
            self._finish(id == "begin")
        elif id == "next":
            self._leave_field(1)
        elif id == "fit":
            self._ask_protected()
        elif id == "other":
            self._choose()
        elif id == "leave":
            self._leave()
        else:
            self._change_phase(id, self.query_one("#phases", Picker).current)

    def _leave_field(self, step: int) -> None:
        """Move to another field; report at once a time that is invalid or too short for the plan."""
        self._take_over()
        name = self.focused.id if self.focused else ""
        (self.focus_next if step > 0 else self.focus_previous)()
        wrong = self.sheet.complaint(self.clock.wall())
        if wrong is not None and wrong.field == name:
            self.say(wrong.words)
        elif name in ("begin", "until") and self.sheet.until != self._refused_until:
            self._ask_protected()

    def on_sheet_field_list_pasted(self, message: SheetField.ListPasted) -> None:
        """Add a list to the people, whichever field it was pasted into, and say so."""
        self.query_one(SheetFields).add_people(message.text)
        self.say(_("What you pasted is a list: it is under People."))

    def on_picker_chosen(self, message: Picker.Chosen) -> None:
        """Treat Enter on a phase as on any field: move to the next field."""
        self._leave_field(1)

    # The programme.

    def _choose(self) -> None:
        current = self.sheet.offer.key if self.chosen else ""
        self.app.push_screen(ChooseScreen(self.offers, self.sheet.protocols, current), self._take_offer)

    def _take_offer(self, offer: Offer | None) -> None:
        """Use the chosen programme; without one, go home."""
        if offer is not None:
            self.sheet.choose(offer)
            self.chosen = True
            self.query_one(SheetFields).show("begin")
            self.query_one("#phases", Picker).load((), "")
        elif not self.chosen:
            self.dismiss(None)
            return
        self.draw()

    # The phases.

    def _change_phase(self, id: str, phase: str) -> None:
        """Change the length of a phase, or skip it; ask first if it is protected."""
        question = changes.question(self.sheet, id, phase, self.clock.wall())
        if question:
            self.ask(Confirm(question), lambda answer: self._change_surely(id, phase))
        else:
            self._change_surely(id, phase)

    def _change_surely(self, id: str, phase: str) -> None:
        refused = changes.change(self.sheet, id, phase, self.clock.wall())
        if refused:
            self.say(refused)
        self.draw()

    def _ask_protected(self) -> None:
        """Ask whether to shorten protected phases, if that would help."""
        fitted = self.sheet.fitted(self.clock.wall())
        if not fitted.yielding:
            return
        self._refused_until = self.sheet.until

        def give(answer: str) -> None:
            self.sheet.protected_too = True
            self.draw()

        self.ask(Confirm(view.protected_question(self.sheet, fitted)), give)

    # Leaving and starting.

    def _leave(self) -> None:
        if self._typed() == self._at_first:
            self.dismiss(None)
        else:
            question = _("What was typed here is not kept. Leave all the same?")
            self.ask(Confirm(question), self._left)

    def _left(self, answer: str) -> None:
        self.dismiss(None)

    def _finish(self, begun: bool) -> None:
        """Open the session if the sheet is valid; ask about what is probably a mistake."""
        wrong = self.sheet.complaint(self.clock.wall())
        if wrong is not None:
            self.query_one(f"#{wrong.field}").focus()
            self.say(wrong.words)
        else:
            form = self.services.settings.dates
            self._go_on(iter(view.doubts(self.sheet, self.clock.wall(), form) if begun else ()), begun)

    def _go_on(self, doubts: Iterator[str], begun: bool) -> None:
        question = next(doubts, "")
        if question:
            self.ask(Confirm(question), lambda answer: self._go_on(doubts, begun))
        else:
            self._open(begun)

    def _open(self, begun: bool) -> None:
        services, now = self.services, self.clock.wall()
        opened = self.sheet.opening(new_id(now, services.home.sessions), now)
        try:
            if begun:
                self._app.start_session(opened, begun=True)
                return
            live = LiveSession.open(
                services.home.session_folder(opened.id), services.clock(), opened, services.writer()
            )
        except OSError as error:
            self.say(not_opened(error))
            return
        self.run_worker(partial(self._keep, live, opened.id), thread=True)

    def _keep(self, live: LiveSession, id: str) -> None:
        """Wait for the disk on another thread; go home once the session is saved."""
        durable = live.close()
        self.app.call_from_thread(self._kept, id, None if durable else live.saving)

    def _kept(self, id: str, saving: Saving | None) -> None:
        if saving is None:
            self.dismiss(id)
        elif saving.failed is not None:
            self.say(refusals.not_saved(saving.failed, saving.pending))
        else:
            self.say(_("The disk does not answer: the session is not saved yet."))

    @property
    def _app(self) -> GepApp:
        return self.app  # type: ignore[return-value]
