"""Names replaced on the page "What leaves": switched on and off, and decided one by one before anything leaves."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.domain.group.state import Group
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.readers.default_reader import default_reader
from gep_tui.export.readers.facts_of import facts_of
from gep_tui.locale import _
from gep_tui.store.library.locations import DataFolder
from gep_tui.ui.components.names.request import NamesRequest
from gep_tui.ui.messages import NamesWanted
from gep_tui.ui.review.output import RecordAsIs
from gep_tui.ui.review.state import Review


def switch(review: Review) -> None:
    """Replace names in what leaves, once they were looked through; or leave them as they are again."""
    leaving = review.leaving
    if trouble := leaving.trouble(review.desk.live.session):
        review.desk.say(trouble)
    elif leaving.anonymous and not leaving.open_names():
        leaving.anonymous = False
        review.desk.say(_("Names are left as they are. a replaces them."))
    else:
        look_through(review)


def look_through(review: Review) -> None:
    """Ask for the screen on which names are decided one by one."""
    desk, leaving = review.desk, review.leaving
    wish = leaving.wish(desk.live.session)
    record = RecordAsIs(desk.live.session, desk.live.now(), desk.language, decided=leaving.decided)

    def find(home: DataFolder, group: Group | None) -> Sequence[Replacement]:
        known = record._replace(facts=facts_of(home, record.session), group=group)
        return known.names(wish.part, wish.reader or default_reader(known.facts, record=False))

    def take(names: tuple[Replacement, ...], done: bool) -> None:
        leaving.lettered = float("-inf")  # what was typed on the other screen begins no word here
        leaving.decide(names)
        leaving.anonymous = done or leaving.anonymous
        words = _("Names are replaced: read it before it leaves.") if done else _("Names: not all are decided yet.")
        desk.say(words if done or leaving.anonymous else _("Names are left as they are. a replaces them."))

    review.tell(NamesWanted(desk, NamesRequest(find, take)))
