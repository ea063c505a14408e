"""What each action of the review does: deeds by the id of the action they carry out."""

from __future__ import annotations

from collections.abc import Callable

from gep_tui.ui.review.state import Deed

DEEDS: dict[str, Deed] = {}


def deed(id: str) -> Callable[[Deed], Deed]:
    """Register what the action `id` does."""

    def register(function: Deed) -> Deed:
        DEEDS[id] = function
        return function

    return register
