"""The desk on which practice sheets are made: the group, the sessions that were read, the page that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.live.group import LiveGroup
from gep_tui.live.stream import ReadOnly
from gep_tui.locale import _
from gep_tui.store.library.locations import DataFolder
from gep_tui.ui.components.editor import LEAVE, LONGEST, SAVE, Editor
from gep_tui.ui.components.entries_page import EntriesPage
from gep_tui.ui.components.prose_guard import pasted_nowhere
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.sheets.draft_keeper import SheetDraftKeeper
from gep_tui.words.group_refusals import group_refusal

#: Takes what was typed in an editor.
TakesText = Callable[[str], None]


@dataclass
class SheetDesk:
    """It decides nothing that goes into the record. What may wait for the disk is done by `read`, on a thread."""

    group: LiveGroup
    drafts: SheetDraftKeeper
    home: DataFolder
    language: str
    #: The session from which the sheets were opened, as it stands now.
    session: Callable[[], Session | None]
    say: Callable[[str], None]
    ask: Callable[[Ask, Callable[[str], None]], None]
    #: Does something on a thread, and hands what it returns to a function on the screen's own.
    read: Callable[[Callable[[], object], Callable[[object], None]], None]
    copy_by_terminal: Callable[[str], None] = lambda text: None
    pages: list[EntriesPage] = field(default_factory=list)
    sessions: dict[str, Session] = field(default_factory=dict)
    hidden: bool = False
    editor: Editor | None = None
    _taken: TakesText = field(default=lambda text: None, repr=False)

    @property
    def page(self) -> EntriesPage:
        """The page that is shown."""
        return self.pages[-1]

    @property
    def folder(self) -> Path:
        """The folder of the group."""
        return self.group.folder

    def leave_form(self) -> None:
        """Go back to the list, without what is being written."""
        self.editor = None
        del self.pages[1:]

    def open(self, page: EntriesPage) -> None:
        """Show a page over the one that is shown."""
        self.pages.append(page)

    def back(self) -> bool:
        """Go back one step, from a search or to the page below; tell whether there was one."""
        if self.page.leave_search():
            return True
        if len(self.pages) > 1:
            self.pages.pop()
            return True
        return False

    def do(self, decision: GroupDecision) -> Event | None:
        """Carry out a decision; a refusal is shown, and returns None."""
        try:
            outcome = self.group.do(decision)
        except ReadOnly:
            self.say(_("A newer version wrote this group: here it can be read, not continued. Update gep."))
            return None
        if isinstance(outcome, Refusal):
            self.say(group_refusal(outcome))
            return None
        return outcome

    def write(self, name: str, text: str, then: TakesText, given: bool = False) -> None:
        """Open the editor on a text; `then` gets what it has become. Typing replaces one line that was `given`."""
        selected = given and bool(text) and "\n" not in text
        self.editor, self._taken = Editor(name, text, selected=selected), then
        self.say("   ".join((_("Typing replaces it"), _("End: go on with it"))) if selected else "")

    def half_written(self) -> str | None:
        """Return the text in the editor, None if nothing is being written."""
        return self.editor.text if self.editor is not None else None

    def press(self, key: str, character: str | None) -> None:
        """Give a key to the editor; Esc keeps what was written as Enter does, so nothing has to be asked."""
        if self.editor is not None and self.editor.press(key, character) in (SAVE, LEAVE):
            text, self.editor = self.editor.text, None
            self.say("")
            self._taken(text)

    def paste(self, text: str) -> None:
        """Insert pasted text, unless it would make the editor slow."""
        if self.editor is not None and len(text) + len(self.editor.text) > LONGEST:
            self.say(_("That is too long to be pasted here: the text stays as it is."))
        elif self.editor is not None:
            self.editor.insert(text)
        else:
            self.say(pasted_nowhere())

    def known_sessions(self) -> dict[str, Session]:
        """Return the sessions that were read, and the one from which the sheets were opened as it stands now."""
        here = self.session()
        return {**self.sessions, **({here.id: here} if here is not None else {})}
