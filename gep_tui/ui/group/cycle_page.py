"""The page of the cycle: its figures as bars; one key writes them for a browser, for whoever is to read them."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.group.cycle.readers import CycleReader
from gep_tui.domain.group.cycle.review import ReviewKind
from gep_tui.export.cycle.cycle_page import CyclePage, cycle_page
from gep_tui.export.cycle.files import page_file
from gep_tui.export.into_folder import write_into
from gep_tui.locale import N_, _, chosen
from gep_tui.store.library.ledger import EnteringEach
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.page import GroupHome, Page
from gep_tui.ui.group.views import cycle as view
from gep_tui.words.ledger import not_entered

#: The pages that can be written: for whom, and as which review.
_PAGES: dict[str, tuple[CycleReader, ReviewKind | None, str]] = {
    "group": ("group", None, N_("figures, for the group")),
    "sponsor": ("sponsor", None, N_("figures, for the sponsor")),
    "facilitator": ("facilitator", None, N_("figures, for you alone")),
    "mid-group": ("group", "mid", N_("mid-cycle review, group")),
    "mid-sponsor": ("sponsor", "mid", N_("mid-cycle review, sponsor")),
    "end-group": ("group", "end", N_("final review, group")),
    "end-sponsor": ("sponsor", "end", N_("final review, sponsor")),
}


def write_page(screen: GroupHome) -> None:
    """Ask for whom, and write the page into the folder for documents."""
    if not screen.desk.is_read:
        screen.wish = "write_page"
        screen.say(_("Reading the sessions…"))
        return
    if not screen.desk.sessions:
        screen.say(_("No session has been held yet."))
        return
    options = [(id, _(name)) for id, (_reader, _review, name) in _PAGES.items()]
    screen.ask(Choose(_("Which page?"), options=options), lambda answer: _write(screen, answer))


def _write(screen: GroupHome, answer: str) -> None:
    desk = screen.desk
    reader, review, _name = _PAGES[answer]
    cycle = desk.group.cycle_on(desk.today)
    screen.say(_("Writing…"))
    page = cycle_page(desk.group, desk.sessions, cycle, desk.today, reader, chosen(), review)
    screen.read(partial(_written, screen, page))


def _written(screen: GroupHome, page: CyclePage) -> None:
    """Write a page; it may wait for the disk."""
    from gep_tui.export.cycle.html_page import html_page

    desk, home = screen.desk, screen.desk.services.home
    sessions = () if page.reader == "sponsor" else desk.sessions
    folders = (home.group_folder(desk.id), *(home.session_folder(each.id) for each in sessions))
    enter, page_html = EnteringEach(folders, page.reader), html_page(page, chosen())
    placed = write_into(desk.services.documents, home.exports, page_file(page), page_html, enter=enter)
    said = f"{placed.words} {not_entered(enter.failed)}".strip()
    screen.tell(partial(screen.say, said))


CYCLE = Page(
    id="cycle",
    label=N_("cycle"),
    rows=view.cycle_rows,
    beside=view.beside,
    choose=lambda screen, row: write_page(screen),
    actions=lambda desk, row: (action_keys.WRITE_PAGE,) if desk.sessions else (),
    functions={"write_page": write_page},
)
