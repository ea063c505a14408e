from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from gep_tui.store.files.writers import WRITER, new_writer
from gep_tui.store.library.groups import new_group_id
from gep_tui.store.library.locations import DataFolder, default_home

ROOT = Path(__file__).parents[3]


def test_the_home_is_where_the_user_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert default_home({"GEP_HOME": str(tmp_path / "x")}).path == tmp_path / "x"
    assert default_home({"GEP_HOME": "~/x"}).path == tmp_path / "x"
    assert default_home({"GEP_HOME": "x"}).path == tmp_path / "x"
    assert default_home({"GEP_HOME": "~nobody-of-this-name/x"}).path == tmp_path / "~nobody-of-this-name" / "x"


def test_else_it_is_the_systems_folder_for_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_home({"GEP_HOME": ""}).path.name == "gep"


def test_platformdirs_is_loaded_only_when_it_is_asked() -> None:
    program = (
        "import sys; from gep_tui.store.library.locations import default_home; default_home({'GEP_HOME': '/x'})\n"
        "assert 'platformdirs' not in sys.modules; default_home({}); assert 'platformdirs' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})


def test_its_folders_are_made_for_their_owner_only_and_making_them_again_is_no_harm(tmp_path: Path) -> None:
    home = DataFolder(tmp_path / "a" / "gep").made().made()
    folders = [home.path, home.sessions, home.rehearsals, home.protocols, home.programmes, home.exports]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    assert not home.settings.exists()
    assert home.session_folder("x") == home.sessions / "x"
    assert home.session_folder("x", rehearsal=True) == home.rehearsals / "x"


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "gep").write_text("")
    with pytest.raises(NotADirectoryError, match="gep"):
        DataFolder(tmp_path / "gep").made()


def test_writers_differ_and_may_be_parts_of_file_names() -> None:
    writers = {new_writer({}) for _ in range(100)}
    assert len(writers) > 95
    assert all(WRITER.fullmatch(writer) for writer in writers)


@pytest.mark.parametrize(
    ("given", "writer"),
    [("anne", "anne"), ("../étage 2", "----tage-2"), ("x" * 99, "x" * 64), ("A_b-9", "A_b-9"), ("Con", "Con-")],
)
def test_a_writer_may_be_named(given: str, writer: str) -> None:
    assert new_writer({"GEP_WRITER": given}) == writer


@pytest.mark.parametrize(("name", "id"), [("Aux", "aux-group"), ("COM 1", "com-1"), ("Com1", "com1-group")])
def test_a_group_that_is_called_as_a_device_of_windows_gets_a_folder_there_too(
    tmp_path: Path, name: str, id: str
) -> None:
    assert new_group_id(name, tmp_path) == id
