"""The event that ends the reading of keys wakes a selector, and only while it is set."""

from __future__ import annotations

import selectors
import threading

from waiting import PATIENCE

from gep_tui.ui.terminal.stopping import Stopping


def test_who_waits_for_keys_is_woken_by_the_end_of_reading():
    stopping, woken = Stopping(), threading.Event()

    def wait() -> None:
        with selectors.SelectSelector() as selector:
            selector.register(stopping, selectors.EVENT_READ)
            selector.select(None)
        woken.set()

    threading.Thread(target=wait, daemon=True).start()
    stopping.set()
    assert woken.wait(PATIENCE)


def test_after_it_is_cleared_nothing_wakes_and_it_can_be_set_again():
    stopping = Stopping()
    with selectors.SelectSelector() as selector:
        selector.register(stopping, selectors.EVENT_READ)
        stopping.set()
        stopping.set()
        stopping.clear()
        assert not selector.select(0)
        stopping.set()
        assert selector.select(0)
