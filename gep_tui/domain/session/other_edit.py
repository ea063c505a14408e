"""An edit of a note that another writer overwrote without having read it."""

from __future__ import annotations

import msgspec


class OtherEdit(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of the change `key` that another change, made at the same time on another screen, has overwritten.

    A field is `None` if both changes agree on it, or only one changed it.
    """

    key: str
    text: str | None = None
    kind: str | None = None
    person: str | None = None
    due: str | None = None
    due_on: str | None = None
    run: str | None = None

    @property
    def writer(self) -> str:
        """Who made the change."""
        return self.key.rpartition("-")[0]
