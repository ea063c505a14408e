"""Ask for whom something leaves: each reader is described in one sentence before it is taken."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from gep_tui.export.part import Part
from gep_tui.export.readers.named_reader import people, presenters
from gep_tui.export.readers.readable_tables import is_withheld
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader, ReaderKind
from gep_tui.export.readers.reader_words import described, reader_name
from gep_tui.locale import _
from gep_tui.ui.components.questions import Ask, Choose
from gep_tui.ui.review.state import Review

#: What the group gets with the remarks on the process.
WITH_PROCESS = Reader("group", process=True)


def reader_asked(review: Review, part: Part) -> Generator[Ask, str, Reader]:
    """Ask who reads `part`; those who get nothing of it are not offered."""
    session = review.desk.live.session
    offered = [each for each in _offered(part, presenters(session)) if not is_withheld(part, each)]
    options = [(str(number), _told(each)) for number, each in enumerate(offered)]
    chosen = offered[int((yield Choose(_("For whom?"), options=options)))]
    if chosen.who not in ("presenter", "person") or chosen.name:
        return chosen
    names = presenters(session) if chosen.who == "presenter" else people(session)
    answer = yield Choose(_("Which one?"), options=[(str(number), name) for number, name in enumerate(names)])
    return Reader(chosen.who, names[int(answer)])


def _offered(part: Part, cases: tuple[str, ...]) -> Iterator[Reader]:
    """Yield the readers who may get a part, those inside the group first; a person's own page is first for them."""
    if part.what == "person":
        yield Reader("person", part.id)
    yield from (GROUP, WITH_PROCESS, FACILITATOR)
    if part.what == "person":
        return
    if cases:
        yield _one("presenter", cases)
    yield Reader("person")
    yield from (Reader("sponsor"), Reader("public"))


def _one(who: ReaderKind, names: tuple[str, ...]) -> Reader:
    """Return the only one there is, else one who is still to be named."""
    return Reader(who, names[0] if len(names) == 1 else "")


def _told(reader: Reader) -> str:
    label = _("group, with the process") if reader.process else reader_name(reader)
    return _("{lead}: {text}").format(lead=label, text=described(reader))
