"""Rating the session: why a mark is not taken."""

from __future__ import annotations

from gep_tui.domain.stream.refusal import Refusal


class NoSuchMark(Refusal, frozen=True, kw_only=True):
    """The scale goes from `lowest` to `highest`."""

    lowest: int
    highest: int
