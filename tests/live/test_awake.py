"""The laptop is kept awake through the desktop, where there is one to ask."""

from __future__ import annotations

import sys

import pytest

from gep_tui.live.awake import has_desktop


@pytest.mark.parametrize(
    ("platform", "bus", "is_there"),
    [
        ("linux", None, False),
        ("linux", "unix:path=/run/user/1000/bus", True),
        ("darwin", None, True),
        ("win32", None, True),
    ],
)
def test_there_is_a_desktop_where_it_can_be_asked(monkeypatch, platform, bus, is_there):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if bus is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    assert has_desktop() is is_there
