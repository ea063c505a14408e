"""Where files for people go: what the settings name, else what the system calls the user's documents."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from gep_tui.store.library.documents import documents_folder, documents_of
from gep_tui.store.library.locations import DataFolder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """A data folder in the home folder of somebody whose system names no folder for documents."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DOCUMENTS_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "data").mkdir()
    return DataFolder(tmp_path / "data")


def named(tmp_path: Path, words: str) -> None:
    (tmp_path / ".config").mkdir(mode=0o700)
    (tmp_path / ".config" / "user-dirs.dirs").write_text(f"# names\nXDG_DOCUMENTS_DIR={words}\n", encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="user-dirs.dirs names it on Linux alone")
def test_on_linux_the_desktop_names_it_in_any_language(home: DataFolder, tmp_path: Path) -> None:
    named(tmp_path, '"$HOME/Mes Documents"')
    assert documents_folder(home, "") == home.exports, "it is not there"
    (tmp_path / "Mes Documents").mkdir()
    assert documents_folder(home, "") == tmp_path / "Mes Documents"


@pytest.mark.skipif(sys.platform != "linux", reason="user-dirs.dirs names it on Linux alone")
def test_the_home_folder_itself_stands_for_none(home: DataFolder, tmp_path: Path) -> None:
    named(tmp_path, '"$HOME/"')
    assert documents_folder(home, "") == home.exports


@pytest.mark.skipif(sys.platform == "win32", reason="the system knows it on Windows")
def test_without_a_word_it_is_documents_and_without_that_the_exports(home: DataFolder, tmp_path: Path) -> None:
    assert documents_folder(home, "") == home.exports
    (tmp_path / "Documents").mkdir()
    assert documents_of(home) == tmp_path / "Documents"


def test_the_settings_come_first(home: DataFolder, tmp_path: Path) -> None:
    assert documents_folder(home, "minutes") == home.path / "minutes"
    home.settings.write_text('[documents]\nfolder = "~/Comptes"\n', encoding="utf-8")
    assert documents_of(home) == Path("~/Comptes").expanduser()
