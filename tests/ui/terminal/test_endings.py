"""Whether the terminal is gone: only a hang-up says so."""

from __future__ import annotations

import os
import sys

import pytest

from gep_tui.ui.terminal.endings import Terminal


class UnknownToPoll:
    """A keyboard of which poll answers POLLNVAL, as macOS does of some terminals."""

    def __init__(self) -> None:
        self.number, writer = os.pipe()
        os.close(writer)
        os.close(self.number)

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return self.number


def test_a_terminal_of_which_the_system_cannot_tell_is_not_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", UnknownToPoll())
    terminal = Terminal(leave=lambda _status: None, keep=lambda _seconds: None)
    assert not terminal.gone() and not terminal.gone(wait=None)
