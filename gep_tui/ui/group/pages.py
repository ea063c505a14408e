"""The pages of a group's home, in their order: a new page is one line here."""

from __future__ import annotations

from gep_tui.ui.components.registry import gathered
from gep_tui.ui.group import everywhere
from gep_tui.ui.group.about_page import ABOUT
from gep_tui.ui.group.cases_page import CASES
from gep_tui.ui.group.commitments_page import COMMITMENTS
from gep_tui.ui.group.cycle_page import CYCLE
from gep_tui.ui.group.members_page import MEMBERS
from gep_tui.ui.group.next_page import NEXT
from gep_tui.ui.group.page import Page, PageAction
from gep_tui.ui.group.sheets_page import SHEETS
from gep_tui.ui.group.topics_page import TOPICS

PAGES: tuple[Page, ...] = (NEXT, COMMITMENTS, CASES, TOPICS, SHEETS, MEMBERS, CYCLE, ABOUT)


def page_actions(page: Page) -> dict[str, PageAction]:
    """Return what each action of a page does, with those of every page."""
    tables = (page.functions, everywhere.ACTIONS)
    return gathered((id for table in tables for id in table), *tables)
