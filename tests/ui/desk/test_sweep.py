"""What loading has left is collected once, and not while somebody types."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from rich.cells import cached_cell_len, cell_len

from gep_tui.ui.desk import sweep
from gep_tui.ui.desk.sweep import Sweep


@pytest.fixture
def done(monkeypatch):
    """Return the collections made, in place of the real ones."""
    found = []
    steps = {name: lambda name=name: found.append(name) for name in ("unfreeze", "collect", "freeze")}
    monkeypatch.setattr(sweep, "gc", SimpleNamespace(**steps))
    return found


def test_it_waits_for_a_second_without_a_key_and_an_empty_line(done):
    desk = SimpleNamespace(touches=1, line=SimpleNamespace(text="hal"))
    swept = Sweep(desk)
    swept.tick()
    swept.tick()
    assert done == []
    desk.line.text, desk.touches = "", 2
    swept.tick()
    assert done == []
    swept.tick()
    assert done == ["unfreeze", "collect", "freeze", "collect"]


def test_it_is_done_once(done):
    swept = Sweep(SimpleNamespace(touches=0, line=None))
    for _ in range(5):
        swept.tick()
    assert done == ["unfreeze", "collect", "freeze", "collect"]


def test_what_only_loading_and_the_first_layout_needed_is_forgotten(done):
    cell_len("the first layout")
    sys.path_importer_cache["a folder"] = None
    swept = Sweep(SimpleNamespace(touches=-1, line=None))
    swept.tick()
    assert cached_cell_len.cache_info().currsize == 0 and "a folder" not in sys.path_importer_cache
