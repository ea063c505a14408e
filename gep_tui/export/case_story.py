"""The story of a case over all its sessions, as blocks of raw text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.group.case_parts import CasePart
from gep_tui.domain.group.cases import GroupCase
from gep_tui.domain.session.state import Session
from gep_tui.export.blocks import Heading, Item, PageBlock, TextLine
from gep_tui.export.file_names import tame
from gep_tui.export.readers.reader import GROUP, Reader
from gep_tui.export.readers.reader_words import for_whom
from gep_tui.locale import _, n_
from gep_tui.words.cases import case_called, case_gone, day_told, room_sign
from gep_tui.words.commitments import commitment_signs, state_told
from gep_tui.words.due import due_words

#: Longest name of a file in bytes, without its ending.
_LONGEST = 120


class StoryBlock(NamedTuple):
    """A block of the story, and the part of the case that it tells of; of none at its beginning."""

    part: CaseName
    block: PageBlock


def case_page(
    case: GroupCase, sessions: Iterable[Session], language: str, reader: Reader = GROUP
) -> Iterator[PageBlock]:
    """Yield the page of a case: its title, for whom it is, its story."""
    yield Heading(1, case_called(case))
    yield TextLine(for_whom(reader))
    yield from (each.block for each in story(case, sessions, language))


def story(case: GroupCase, sessions: Iterable[Session], language: str) -> Iterator[StoryBlock]:
    """Yield who brought the case and when, then what each session did with it; sessions are named in `language`."""
    here = {session.id: session for session in sessions}
    for text in (_presenter(case.presenter), _since(case), case_gone(case.gone)):
        if text:
            yield StoryBlock(CaseName(), Item(text))
    told: set[str] = set()
    for part in case.parts:
        yield StoryBlock(part.name, Heading(2, _when(part, here, language)))
        yield from (StoryBlock(part.name, block) for block in _of_part(case, part, told))
        told.update(part.questions)


def _presenter(names: tuple[str, ...]) -> str:
    label = n_("Presenter: {names}", "Presenters: {names}", len(names))
    return label.format(names=", ".join(names)) if names else ""


def _since(case: GroupCase) -> str:
    return _("First chosen on {day}").format(day=day_told(case.made)) if case.made else ""


def _when(part: CasePart, here: Mapping[str, Session], language: str) -> str:
    session = here.get(part.name.session)
    title = session.titled(language) if session is not None else ""
    return " · ".join(each for each in (day_told(part.day), title) if each)


def _of_part(case: GroupCase, part: CasePart, told: set[str]) -> Iterator[PageBlock]:
    if part.presenter and part.presenter != case.presenter:
        yield Item(_presenter(part.presenter))
    if part.offered is not None:
        yield Item(_("The topic was offered on {day}").format(day=day_told(part.offered)))
    yield from _asked([text for text in part.questions if text not in told], part.in_room)
    if part.leads:
        yield Heading(3, n_("Lead taken up", "Leads taken up", len(part.leads)))
        yield from (Item(f"{room_sign(text, part.in_room)}{text}") for text in part.leads)
    if part.commitments:
        yield Heading(3, n_("Commitment", "Commitments", len(part.commitments)))
        yield from (Item(_commitment(each)) for each in part.commitments)


def _asked(questions: list[str], in_room: Collection[str]) -> Iterator[Item]:
    """Yield the key question, the last wording first; only the facilitator gets those that stay in the room (⌂)."""
    if questions:
        *earlier, last = (f"{room_sign(text, in_room)}{text}" for text in questions)
        yield Item(_("Key question: “{text}”").format(text=last))
        yield from (Item(_("earlier: {text}").format(text=text)) for text in reversed(earlier))


def _commitment(each: GroupCommitment) -> str:
    pieces = (each.person, due_words(each.due, each.due_on), *state_told(each))
    about = " · ".join(piece for piece in pieces if piece)
    text = f"{commitment_signs(each)} {each.text or '…'}"
    return f"{text} ({about})" if about else text


def case_file(case: GroupCase) -> str:
    """Return a readable file name: what the case is called."""
    name = tame(case_called(case)) or tame(_("case"))
    return name.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore") + ".md"
