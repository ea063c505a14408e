"""Explain a disk's error: which file, why, and what to do."""

from __future__ import annotations

from gep_tui.locale import _


def not_opened(error: OSError, file: object = "") -> str:
    """Return why a session could not be opened."""
    return _("{file} cannot be opened ({reason}).").format(file=error.filename or file, reason=error.strerror or error)


def not_deleted(error: OSError, file: object) -> str:
    """Return why a session could not be deleted, and which file remains."""
    return _("{file} could not be deleted ({reason}). Delete it by hand.").format(
        file=error.filename or file, reason=error.strerror or error
    )
