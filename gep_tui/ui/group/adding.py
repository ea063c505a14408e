"""Add members: one who is typed, or a list that is pasted; whoever is in the group already is named and left out."""

from __future__ import annotations

from functools import partial

from gep_tui.domain.group.decisions import GroupDecision
from gep_tui.domain.group.decisions.members import add_member
from gep_tui.domain.group.state import Group
from gep_tui.domain.lists.pasted import PastedRow, rows
from gep_tui.domain.lists.standing_out import standing_out
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import clean, one_line, same_name
from gep_tui.locale import _, n_
from gep_tui.ui.components.answers_so_far import words_kept
from gep_tui.ui.components.questions import Ask, Either
from gep_tui.ui.group.changing import change, change_all
from gep_tui.ui.group.page import GroupHome
from gep_tui.words.group_refusals import group_refusal
from gep_tui.words.pasted_lists import left_out_words, mixed_words
from gep_tui.words.text import excerpt

#: The longest list, in characters: thousands of people.
LONGEST = 200_000

#: Lines that are named because they may mean several people, and cells of each.
NAMED, QUOTED = 2, 30


class WhoJoinsGroup(Ask):
    """Who joins; a paste of several lines is a list of people, and no answer."""


def is_list(text: str) -> bool:
    """Tell whether a paste has several lines."""
    return "\n" in clean(text).strip()


def add(screen: GroupHome) -> None:
    """Ask who joins; what was searched for is the beginning of the answer. A list that was left is shown again."""
    if screen.desk.list_left and not screen.desk.words:
        pasted(screen, screen.desk.list_left)
        return
    question = _("Who joins? name; service; function; e-mail")
    screen.ask(WhoJoinsGroup(question, one_line(screen.desk.words), goes_on=True), partial(_typed, screen))


def _typed(screen: GroupHome, answer: str) -> None:
    found = rows(answer)
    if len(found) > 1:
        pasted(screen, answer)
        return
    row = found[0] if found else PastedRow(1, answer, one_line(answer))
    if change(screen, _addition(row), _("{name} is in the group").format(name=one_line(row.name))):
        screen.desk.words = ""
        added = screen.desk.group.members[-1].id
        screen.stand_at(added)


def join(screen: GroupHome) -> None:
    """Make a member of the current guest; the sessions in which they were a guest stay as they are."""
    guest = screen.desk.guest(screen.current)
    if guest is None:
        return
    about = partial(add_member, service=guest.service, function=guest.function, contact=guest.contact)
    decision = partial(about, name=guest.name, session=guest.session, person=guest.person, before=guest.before)
    if change(screen, decision, _("{name} is in the group").format(name=one_line(guest.name))):
        screen.desk.words = ""
        screen.stand_at(screen.desk.group.members[-1].id)


def pasted(screen: GroupHome, text: str) -> None:
    """Show a pasted list as it is read, and ask whether these people join."""
    found = rows(text[:LONGEST])
    news = newcomers(screen.desk.group, found)
    if not found:
        return
    known = len(found) - len(news)
    read = n_("{count} person as read", "{count} people as read", len(found)).format(count=len(found))
    if known:
        twice = n_("{count} is on the list already", "{count} are on the list already", known)
        read = f"{read}, {twice.format(count=known)}"
    if not news:
        screen.say(f"{read}.")
        return
    if doubtful := standing_out(found):
        lines = "; ".join(excerpt(row.text, QUOTED) for row in doubtful[:NAMED])
        each = n_("Read as one person: “{lines}”", "Read as one person a line: “{lines}”", len(doubtful))
        read = f"{read}. {each.format(lines=lines)}"
    if left := left_out_words(text[:LONGEST]):
        read = f"{read}. {left.rstrip('.')}"
    if mixed := mixed_words(found):
        read = f"{read}. {mixed.rstrip('.')}"
    asked = n_("Add {count} person?", "Add {count} people?", len(news)).format(count=len(news))
    screen.desk.pasted = found
    screen.ask(Either(f"{read}. {asked}"), partial(_answered, screen, news), partial(_left, screen, text, len(news)))
    screen.draw()


def newcomers(group: Group, found: tuple[PastedRow, ...]) -> tuple[PastedRow, ...]:
    """Return the people of a list who are not in the group, each once."""
    known = {same_name(member.name) for member in group.members}
    news: dict[str, PastedRow] = {}
    for row in found:
        if same_name(row.name) and same_name(row.name) not in known:
            news.setdefault(same_name(row.name), row)
    return tuple(news.values())


def _left(screen: GroupHome, text: str, count: int) -> None:
    """Keep a list whose question was left, and say how to see it again."""
    screen.desk.list_left = text
    words = n_("{count} person was not added.", "{count} people were not added.", count).format(count=count)
    again = _("+ shows the list again.")
    screen.say(f"{screen.message.partition(words_kept())[0]} {words} {again}".strip())


def _answered(screen: GroupHome, news: tuple[PastedRow, ...], answer: str) -> None:
    screen.desk.pasted, screen.desk.list_left = (), ""
    live = screen.desk.live
    if answer != "yes" or live is None or live.read_only:
        count = len(news)
        words = n_("{count} person was not added.", "{count} people were not added.", count).format(count=count)
        screen.say(f"{words} " + _("The list can be pasted again."))
        screen.draw()
        return
    screen.say(_("Adding…"))
    screen.read(lambda: screen.tell(partial(_added, screen, *change_all(live, map(_addition, news)))))


def _added(screen: GroupHome, done: list[Event], refused: list[Refusal]) -> None:
    screen.together = tuple(event.key for event in done)
    if done:
        screen.changed(n_("{count} member added", "{count} members added", len(done)).format(count=len(done)))
    elif refused:
        screen.say(group_refusal(refused[0]))


def _addition(row: PastedRow) -> GroupDecision:
    return partial(add_member, name=row.name, service=row.service, function=row.function, contact=row.address)
