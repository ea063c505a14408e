"""`gep close` ends a session that was left open, at the moment at which it really ended."""

from __future__ import annotations

from collections.abc import Callable

from gep_tui.live.session import LiveSession
from gep_tui.store.library.series import read_session

Gep = Callable[..., tuple[int, str, str]]


def test_an_open_session_ends_when_it_really_ended(gep: Gep, session: LiveSession) -> None:
    status, out, err = gep("close", "matin", "--at", "9:20")
    assert status == 0, err
    assert out == "matin ended on Sunday 22 November 2026 at 09:20.\n"
    assert "`gep show matin`" in err
    closed = read_session(session.folder).closed
    assert closed is not None and f"{closed:%H:%M}" == "09:20"
    assert gep("close", "matin", "--at", "9:20")[2] == "matin is over already.\n"


def test_where_nobody_can_be_asked_the_last_sign_is_told(gep: Gep, session: LiveSession) -> None:
    status, out, err = gep("close", "matin")
    assert (status, out) == (2, "")
    assert "last heard of at 09:08: say it with --at 09:08." in err


def test_nonsense_ends_nothing(gep: Gep, session: LiveSession) -> None:
    assert gep("close", "matin", "--at", "noon")[0] == 2
    assert gep("close", "nothing", "--at", "9:00")[0] == 1
    assert read_session(session.folder).live
