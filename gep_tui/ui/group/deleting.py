"""Delete the group that is shown, if nothing ever happened in it. What waits for the disk is done on a thread."""

from __future__ import annotations

from functools import partial

from gep_tui.store.library.group_deleting import delete_group, why_group_stays
from gep_tui.ui.components.questions import Confirm
from gep_tui.ui.group.page import GroupHome
from gep_tui.ui.group.state import GroupDesk
from gep_tui.words.disk import not_deleted
from gep_tui.words.group_deleting import group_stays, may_it_go


def seems_untouched(desk: GroupDesk) -> bool:
    """Tell whether the group is likely to be one made by mistake."""
    group = desk.group
    return desk.is_read and not (desk.sessions or group.members or group.dates or group.topics or group.charter)


def ask_delete_group(screen: GroupHome) -> None:
    """Delete the group after a question, or say why it stays."""
    screen.read(partial(_look, screen))


def _look(screen: GroupHome) -> None:
    desk = screen.desk
    why = why_group_stays(desk.services.home, desk.id)
    if why:
        screen.tell(partial(screen.say, group_stays(why, desk.group.name)))
    else:
        question = Confirm(may_it_go(desk.group.name))
        screen.tell(lambda: screen.ask(question, lambda _yes: screen.read(partial(_delete, screen))))


def _delete(screen: GroupHome) -> None:
    """Close the group, so that nothing more is written, and delete it; open it again if it stays after all."""
    desk = screen.desk
    screen.reader.close()
    try:
        why = delete_group(desk.services.home, desk.id)
        said = group_stays(why, desk.group.name) if why else ""
    except OSError as error:
        said = not_deleted(error, desk.services.home.group_folder(desk.id))
    if said:
        screen.reader.open()
        screen.tell(partial(screen.say, said))
    else:
        screen.tell(partial(_go_home, screen))


def _go_home(screen: GroupHome) -> None:
    screen.dismiss(None)
