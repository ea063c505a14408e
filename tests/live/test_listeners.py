"""Whoever listens is told of every change, and cannot hold up the one who tells."""

from __future__ import annotations

import pytest

from gep_tui.live.listeners import Listeners


def test_a_listener_that_fails_stops_no_other_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    listeners, told = Listeners(), []
    listeners.add(lambda: 1 // 0)
    listeners.add(lambda: told.append("told"))
    listeners.tell()
    assert told == ["told"]
    assert "ZeroDivisionError" in caplog.text


def test_whoever_has_stopped_listening_is_not_told() -> None:
    listeners, told = Listeners(), []
    stop = listeners.add(lambda: told.append("told"))
    stop()
    stop()
    listeners.tell()
    assert told == []
