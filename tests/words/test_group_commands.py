"""Every change of a group that can be undone has a name in words."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import msgspec
import pytest

from gep_tui.domain.group.events import GroupEvent
from gep_tui.domain.group.rules import LASTING
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.event import Event
from gep_tui.words.group_commands import group_command

#: What stands in a field of each type.
FILLED: dict[str, Any] = {"day": date(2026, 12, 1), "begins": date(2026, 12, 1), "left": date(2026, 12, 1)}


@pytest.mark.parametrize(
    "kind", [each for each in get_args(GroupEvent) if each not in LASTING], ids=lambda each: each.__name__
)
def test_it_is_named(kind: type[Event]) -> None:
    fields = {name: FILLED.get(name, "done" if name == "outcome" else "x") for name in _required(kind)}
    assert group_command(kind(**fields), Group()) != kind.__name__


def _required(kind: type[Event]) -> list[str]:

    return [field.name for field in msgspec.structs.fields(kind) if field.required]
