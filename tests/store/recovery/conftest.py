"""A session's folder with one sound event file, to be damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.domain.session.events import NoteAdded, SessionOpened
from gep_tui.store.files.lines import encode

Note = Callable[..., NoteAdded]


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    return tmp_path / "sessions"


@pytest.fixture
def folder(sessions: Path) -> Path:
    """The folder of session s; it has a place for events and none yet."""
    (sessions / "s" / "events").mkdir(parents=True)
    return sessions / "s"


@pytest.fixture
def whole(opened: Callable[..., SessionOpened], note: Note) -> bytes:
    """The content of w.jsonl: the opening, and notes 2, 3 and 4, one of them with accents."""
    return b"".join(map(encode, (opened(), note(2, "Été à Nîmes"), note(3, "trois"), note(4, "quatre"))))
