"""The kind of what is found on a practice sheet."""

from __future__ import annotations

#: Notes are never of it.
SHEET = "sheet"
