"""What each action does: deeds by the id of the action they carry out."""

from __future__ import annotations

from collections.abc import Callable

from gep_tui.domain.decisions import Decision
from gep_tui.ui.desk.desk import Deed

DEEDS: dict[str, Deed] = {}

#: What may refuse an action, asked before anybody is asked whether they mean it.
TRIED: dict[str, Decision] = {}


def deed(id: str, tries: Decision | None = None) -> Callable[[Deed], Deed]:
    """Register what the action `id` does, and the decision that may refuse it."""

    def register(function: Deed) -> Deed:
        DEEDS[id] = function
        if tries is not None:
            TRIED[id] = tries
        return function

    return register
