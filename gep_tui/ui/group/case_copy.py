"""Copy the story of a case, on a thread: the clipboard and the disk may keep one waiting."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.group.cases import GroupCase, cases
from gep_tui.export.clipboard.copier import Outcome, copy
from gep_tui.export.clipboard.words import sentence
from gep_tui.locale import _, chosen
from gep_tui.store.library.ledger import EnteringEach
from gep_tui.ui.group.page import GroupHome
from gep_tui.words.ledger import not_entered


def copy_case(screen: GroupHome, case: GroupCase | None) -> None:
    """Copy the story of a case as Markdown, and say where it went."""
    if case is None:
        return
    from gep_tui.export.case_story import case_file, case_page
    from gep_tui.export.markdown import written
    from gep_tui.export.readers.readable_series import readable_series
    from gep_tui.export.readers.reader import GROUP

    told = readable_series(screen.desk.sessions, GROUP)
    leaves = next((each for each in cases(screen.desk.group, told) if each.name == case.name), None)
    if leaves is None:
        screen.say(_("Nothing of this case may leave the room."))
        return
    text = written(case_page(leaves, told, chosen()))
    screen.say(_("Copying…"))
    screen.read(partial(_copy, screen, text, case_file(leaves), tuple({part.name.session for part in leaves.parts})))


def _copy(screen: GroupHome, text: str, name: str, sessions: tuple[str, ...]) -> None:
    """Copy a text. The file is entered in the ledger of each session whose words it holds: so a purge finds it."""
    home = screen.desk.services.home
    enter = EnteringEach(map(home.session_folder, sessions), "group")
    outcome = copy(text, home.exports, name, enter=enter)
    screen.tell(partial(_told, screen, outcome, text, not_entered(enter.failed)))


def _told(screen: GroupHome, outcome: Outcome, text: str, warning: str) -> None:
    if outcome.way == "osc52":
        screen.app.copy_to_clipboard(text)
    screen.say(f"{sentence(outcome)} {warning}".strip())
