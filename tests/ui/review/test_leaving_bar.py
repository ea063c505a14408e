"""The key bar of the page of what leaves."""

from __future__ import annotations

from gep_tui.ui.components.key_bar import bar_keys, key_bar
from gep_tui.ui.review.footer import shown_actions


def test_at_80_columns_it_names_the_search_and_the_files_that_go_along() -> None:
    shown = [id for _spot, id in key_bar(bar_keys(shown_actions("leaves")), 80, last=2)]
    assert {"copy", "export", "find", "attach", "help", "close"} <= set(shown)
