"""What was written while a session's folder was gone is listed by `gep recover`, and comes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import pytest

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions import notes
from gep_tui.domain.session.fold import fold
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive
from gep_tui.store.files.reading import read_folder
from gep_tui.store.library.sessions import delete

Gep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def gone(session: LiveSession, clock: ManualClock, home: Path) -> Path:
    """A session that was moved away while a scribe wrote in it, who then left; where it is now."""
    live = LiveSession(session_files(session.folder, "scribe"), clock)
    live.do(partial(notes.add_note, text="before", kind="fact", author="Zoé"))
    while live.saving.pending:
        pass
    moved = home / "moved"
    session.folder.rename(moved)
    live.do(partial(notes.add_note, text="meanwhile", kind="fact", author="Zoé"))
    assert live.close() and live.saving.refuge == home / "refuge" / "matin"
    alive = home / "refuge" / "matin" / "alive" / "scribe.json"
    alive.parent.mkdir()
    left = Alive(writer="scribe", at=clock.at(), wall=clock.at(), draft="half a line", pid=-1)
    alive.write_bytes(msgspec.json.encode(left))
    return moved


def texts(folder: Path) -> list[str]:
    return [note.text for note in fold(read_folder(folder, SESSION).events).notes]


def test_a_session_that_is_gone_comes_back_by_its_number_alone(gep: Gep, gone: Path, home: Path) -> None:
    status, out, _err = gep("recover")
    assert status == 0 and "written while the folder of the session was gone. 10 missing entries" in out
    assert "As text: “half a line”." in out and "A deleted session comes back only by its number." in out
    assert gep("recover", "--all")[0] == 0 and not (home / "sessions" / "matin").exists()
    assert "10 entries are back, in " in gep("recover", "1")[1]
    assert texts(home / "sessions" / "matin")[-2:] == ["before", "meanwhile"]
    assert "half a line" in gep("recover")[1]


def test_what_the_session_lacks_is_brought_into_it_when_it_is_there_again(gep: Gep, gone: Path, home: Path) -> None:
    folder = home / "sessions" / "matin"
    gone.rename(folder)
    assert "1 missing entry can be brought back, 1 note among them." in gep("recover")[1]
    assert gep("recover", "--all")[0] == 0
    assert texts(folder)[-2:] == ["before", "meanwhile"]
    assert "half a line" in "".join(path.read_text() for path in (folder / "recovered").iterdir())
    assert "Everything in these files is in the record" in gep("recover")[1]


def test_a_session_that_came_back_under_another_name_is_found(gep: Gep, gone: Path, home: Path) -> None:
    gone.rename(home / "sessions" / "renamed")
    assert gep("recover", "--session", "renamed", "--all")[0] == 0
    assert texts(home / "sessions" / "renamed")[-2:] == ["before", "meanwhile"]
    assert not (home / "sessions" / "matin").exists()


def test_deleting_the_session_for_good_takes_the_refuge_too(gone: Path, home: Path) -> None:
    gone.rename(home / "sessions" / "matin")
    delete(home / "sessions", "matin")
    assert not (home / "refuge" / "matin").exists()
