"""What the tests of all parts share: a data folder, English words, the programs that real tests need."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from gep_tui import locale
from gep_tui.live import stream
from gep_tui.store.files import heartbeat

sys.path.insert(0, str(Path(__file__).parent))  # for `waiting`

from waiting import PATIENCE

#: All but the explanation, which would trace every line of every example.
PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)

#: On a shared machine a slow example is no fault; in CI the examples are the same each time.
SLOW = [HealthCheck.too_slow]
settings.register_profile("here", deadline=None, phases=PHASES, suppress_health_check=SLOW)
settings.register_profile("ci", deadline=None, phases=PHASES, suppress_health_check=SLOW, derandomize=True)
settings.load_profile("ci" if os.environ.get("GEP_TESTS_COMPLETE") == "1" else "here")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Run one test more than there are processors: those in a terminal mostly wait."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def english_words() -> Iterator[None]:
    """Each test begins in English, whatever the one before chose."""
    before = locale.chosen()
    locale.choose("en")
    yield
    locale.choose(before)


@pytest.fixture
def french(english_words: None) -> None:
    """This test speaks French."""
    locale.choose("fr")


#: What whoever runs the tests may have set, and the program reads.
OTHERS = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "NO_COLOR", "EDITOR", "VISUAL", "COLUMNS", "LINES")


@pytest.fixture(autouse=True)
def nobodys_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the language, the editor or the window of whoever runs it, or writes into their folders.

    As far as the tests know there is no folder for documents; what can be made again is made in a folder of each.
    """
    for name in OTHERS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("GEP_CACHE", str(tmp_path / "no cache yet"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "no data yet"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "no documents"))


@pytest.fixture(autouse=True)
def disks_have_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the disk is, what is done here is on it before others read it, and the last of it at the end."""
    for module, name in ((stream, "PATIENCE"), (stream, "AT_END"), (heartbeat, "AT_END")):
        monkeypatch.setattr(module, name, PATIENCE)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, which GEP_HOME names; it does not exist yet."""
    path = tmp_path / "home"
    monkeypatch.setenv("GEP_HOME", str(path))
    monkeypatch.delenv("GEP_WRITER", raising=False)
    return path


@pytest.fixture(scope="session")
def naughty() -> list[str]:
    """Strings known to break the programs they are typed into: a published list, and ours."""
    folder = Path(__file__).parent / "naughty"
    strings = [each for name in ("blns.json", "more.json") for each in json.loads((folder / name).read_bytes())]
    return list(dict.fromkeys(strings))


@pytest.fixture
def needs() -> Callable[..., str]:
    """Return the path of the first of some programs; skip if one is missing, or fail where nothing may be skipped."""

    def path_of(*programs: str) -> str:
        paths = {program: shutil.which(program) for program in programs}
        missing = ", ".join(program for program, path in paths.items() if path is None)
        if missing and os.environ.get("GEP_TESTS_COMPLETE") == "1":
            pytest.fail(f"{missing}: not installed, and GEP_TESTS_COMPLETE=1 allows no skip")
        if missing:
            pytest.skip(f"{missing}: not installed")
        return paths[programs[0]] or ""

    return path_of
