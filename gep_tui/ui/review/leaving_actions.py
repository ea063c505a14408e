"""Actions of the page "What leaves": for whom, in which format, which part; to the clipboard, to a file."""

from __future__ import annotations

from collections.abc import Generator

from gep_tui.export.formats import ATTACHED
from gep_tui.export.readers.reader import NAMED
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.review.leaving import READERS, Wish
from gep_tui.ui.review.messages import JobWanted
from gep_tui.ui.review.names_replaced import look_through, switch
from gep_tui.ui.review.output import Job
from gep_tui.ui.review.part_question import part_asked
from gep_tui.ui.review.state import Review, ReviewCommand, ReviewFlow


def copy(review: Review) -> ReviewFlow:
    """Show the page, or copy what it shows."""
    yield from _send(review, to_clipboard=True)


def export(review: Review) -> ReviewFlow:
    """Show the page, or write what it shows to a file."""
    yield from _send(review, to_clipboard=False)


def _send(review: Review, to_clipboard: bool) -> ReviewFlow:
    leaving = review.leaving
    if review.view != "leaves":
        back = review.view
        review.show("leaves")
        leaving.back, leaving.opened = back, review.desk.live.clock.real()
        return
    yield from _who(review, again=False)
    session = review.desk.live.session
    wish = leaving.wish(session)
    if trouble := leaving.trouble(session):
        review.desk.say(trouble)
    elif leaving.anonymous and (leaving.open_names() or not leaving.shown(session)[1]):
        look_through(review)  # nothing leaves before its names were seen
    else:
        review.tell(JobWanted(_job(wish, to_clipboard)))
        leaving.sent = ("c" if to_clipboard else "x", review.desk.live.clock.real())


def _job(wish: Wish, to_clipboard: bool) -> Job:
    return Job(wish.part, wish.form, wish.reader, to_clipboard, decided=wish.decided, attached=wish.attached)


def attach(review: Review) -> ReviewFlow:
    """Ask which formats to attach to a mail, one by one, until no more are wanted."""
    leaving = review.leaving
    if leaving.form != "eml":
        review.desk.say(_("Only a mail takes files along: e chooses it."))
        return
    while True:
        there = [form for form in ATTACHED if form not in leaving.absent]
        options = [(form, f"✓ {form}" if form in leaving.attached else form) for form in there]
        answer = yield Choose(_("Which files go along with the mail?"), options=[*options, ("", _("that is all"))])
        chosen = next((form for form in there if form == answer), None)
        if chosen is None:
            return
        leaving.attach(chosen)


def person(review: Review) -> ReviewFlow:
    """Ask who the reader is, where that is one person."""
    if READERS.get(review.leaving.row, READERS["g"]).who in NAMED:
        yield from _who(review, again=True)
    else:
        review.desk.say(_("c copies what is here, x writes it to a file."))


def named(review: Review) -> ReviewFlow:
    """Ask at once who a reader is that was chosen by its letter, if several may be meant."""
    if READERS[review.leaving.row].who in NAMED and len(review.leaving.known(review.desk.live.session)) > 1:
        yield from _who(review, again=True)


def _who(review: Review, again: bool) -> Generator[Ask, str, None]:
    """Ask who the reader is, if that is one person and not known, or is to be said again."""
    leaving, session = review.leaving, review.desk.live.session
    reader = leaving.reader(session)
    names = leaving.known(session) if reader is not None and reader.who in NAMED else ()
    if reader is not None and names and (again or not reader.name):
        answer = yield Choose(_("For whom?"), options=[(str(number), name) for number, name in enumerate(names)])
        leaving.names[reader.who] = names[int(answer)]


def part(review: Review) -> ReviewFlow:
    """Choose the part that leaves."""
    found = yield from part_asked(review, _("What leaves?"))
    if found is not None:
        review.leaving.part, review.leaving.part_name = found
        review.scroll.top = review.scroll.skip = 0


def for_whom(review: Review) -> None:
    """Choose the next reader."""
    review.leaving.step(1)


def as_what(review: Review) -> None:
    """Choose the next format."""
    review.leaving.turn(1)


ACTIONS: dict[str, ReviewCommand] = {
    "copy": copy,
    "export": export,
    "leaving_part": part,
    "leaving_person": person,
    "attach": attach,
    "for_whom": for_whom,
    "as_what": as_what,
    "names_replaced": switch,
}
