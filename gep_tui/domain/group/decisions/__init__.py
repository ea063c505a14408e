"""What may be done to a group: a decision reads (group, now) and returns an event or a refusal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal

#: A decision with its arguments bound, ready for `LiveGroup.do`.
GroupDecision = Callable[[Group, datetime], Event | Refusal]

__all__ = ["GroupDecision"]
