"""Paths as people type them."""

from __future__ import annotations

from pathlib import Path


def typed_path(words: str | Path) -> Path:
    """Return the path that somebody typed; `~name` stands for itself where nobody is called so, as in a shell."""
    path = Path(words)
    try:
        return path.expanduser()
    except RuntimeError:  # there is no such user, or the system knows no home
        return path
