"""Choose a group in set-up by typing its name: its members come along, once its sessions have been read."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.stream.text import bare, is_text, one_line
from gep_tui.locale import _, n_
from gep_tui.store.library.groups import ReadGroup, all_groups
from gep_tui.store.library.series import Series, read_series
from gep_tui.ui.components.picker import Picker
from gep_tui.ui.components.prose_guard import ProseGuard
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.setup.form_fields import FormFields
from gep_tui.ui.setup.form_screen import SetupFormScreen
from gep_tui.ui.setup.group_circle import NO_CIRCLE
from gep_tui.ui.setup.of_group import join

#: Seconds after which the next letter begins a new search among the members.
PAUSE = 1.0


class GroupChoice:
    """Knows the groups of the data folder while a session is being prepared."""

    def __init__(self, setup: SetupFormScreen) -> None:
        self._setup = setup
        self._groups: list[ReadGroup] = []
        self._refused = ""
        self.is_reading = False
        self._searched = ""
        self._searched_at = 0.0
        self._run, self._reached = ProseGuard(), ""

    def begin(self) -> None:
        """Read the names of the groups, on another thread."""
        self._setup.run_worker(self._read, thread=True)

    def _read(self) -> None:
        self._groups = all_groups(self._setup.services.home.groups)

    def named(self) -> None:
        """Ask whether the members of the group come along whose name has just been typed."""
        setup, words = self._setup, self._setup.form.group
        circle = setup.form.circle_of
        if circle.id and bare(words) != bare(circle.series.group.name):
            setup.form.circle_of = NO_CIRCLE
            setup.draw()
        found = [each for each in self._groups if bare(each.name) == bare(words)]
        if len(found) != 1 or setup.form.circle_of.id or words == self._refused:
            return
        self._refused = words
        count = len(found[0].group.present_members)
        question = n_(
            "“{name}” is a group with {count} member. Is this its session?",
            "“{name}” is a group with {count} members. Is this its session?",
            count,
        ).format(name=one_line(found[0].name)[:60], count=count)
        setup.ask(Confirm(question), lambda answer: self._take(found[0].id))

    def _take(self, id: str) -> None:
        self.is_reading = True
        self._setup.run_worker(partial(self._read_series, id), thread=True)

    def _read_series(self, id: str) -> None:
        series = read_series(self._setup.services.home, id)
        self._setup.app.call_from_thread(self._join, series)

    def _join(self, series: Series) -> None:
        setup, self.is_reading = self._setup, False
        if not setup.is_mounted:
            return
        join(setup.form, series)
        setup.query_one(FormFields).show("group", "people", "facilitator")
        setup.draw()
        setup.say(_("The members are on the list; space says who comes."))

    def find(self, key: str, character: str | None) -> bool:
        """Go to the member whose name begins with the letters typed in one go; tell whether the key was a letter."""
        setup = self._setup
        focused = setup.focused
        if not isinstance(focused, Picker) or focused.id != "members" or character is None or not is_text(character):
            return False
        now = setup.clock.real()
        self._searched = (self._searched if now - self._searched_at < PAUSE else "") + character
        self._searched_at = now
        self._run.begin(self.in_one_go() + character, now)
        member = setup.form.circle_of.nearest(self._searched)
        if member:
            focused.load(focused.rows, member)
        else:
            self._searched = ""
            setup.say(_("No member’s name begins like that."))
        self._reached = focused.current
        return True

    def moved(self) -> None:
        """Take it that the arrows choose: what was typed before is no sentence."""
        self._run = ProseGuard()

    def in_one_go(self) -> str:
        """Return the letters that were typed just now, "" after a pause or where the arrows have moved since."""
        here = self._setup.query_one("#members", Picker).current
        return self._run.text if self._run.is_on(self._setup.clock.real()) and here == self._reached else ""
