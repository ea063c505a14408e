"""Sessions stand in one order everywhere, also where the beginning of one cannot be read."""

from __future__ import annotations

import msgspec
from play import TEN, Play

from gep_tui.domain.group.board import commitments
from gep_tui.domain.group.its_sessions import in_order
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.state import Session


def held(id: str, opened: bool) -> Session:
    play = Play()
    play.do(notes.add_note, f"write to {id}", "commitment")
    return msgspec.structs.replace(play.session, id=id, opened=TEN if opened else None)


def test_a_session_without_a_beginning_comes_first_in_lists_and_on_the_board() -> None:
    known, lost = held("a-known", opened=True), held("z-lost", opened=False)
    assert [each.id for each in in_order((known, lost))] == ["z-lost", "a-known"]
    assert [each.name.session for each in commitments(Group(), (known, lost))] == ["z-lost", "a-known"]
