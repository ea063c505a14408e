"""What Textual remembers stays as small as a screen needs."""

from __future__ import annotations

from rich.cells import cached_cell_len, cell_len

from gep_tui.ui.components.remembered import MOST, forget


def test_what_a_screen_needs_is_kept():
    cached_cell_len.cache_clear()
    cell_len("10:32")
    forget(MOST)
    assert cached_cell_len.cache_info().currsize == 1


def test_more_than_a_screen_needs_is_forgotten():
    for number in range(MOST + 1):
        cell_len(f"note number {number}")
    forget(MOST)
    assert cached_cell_len.cache_info().currsize == 0
    assert cell_len("10:32") == 5
