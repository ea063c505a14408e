"""Where gep keeps its files. All folders are private to their owner."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from gep_tui.store.files.disk import make_folder
from gep_tui.store.files.typed_path import typed_path

#: The folder of the groups in the data folder.
GROUPS = "groups"


class DataFolder(msgspec.Struct, frozen=True):
    """The folder that holds everything, and the places inside it."""

    path: Path

    @property
    def sessions(self) -> Path:
        """One folder for each session."""
        return self.path / "sessions"

    @property
    def rehearsals(self) -> Path:
        """One folder for each rehearsal, apart from real sessions."""
        return self.path / "rehearsals"

    @property
    def groups(self) -> Path:
        """One folder for each group."""
        return self.path / GROUPS

    @property
    def protocols(self) -> Path:
        """The user's own protocols."""
        return self.path / "protocols"

    @property
    def programmes(self) -> Path:
        """The user's own programmes."""
        return self.path / "programmes"

    @property
    def exports(self) -> Path:
        """Where exports go unless the user names another place."""
        return self.path / "exports"

    @property
    def refuge(self) -> Path:
        """What was written in a session whose own folder was gone."""
        return self.path / "refuge"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.path / "settings.toml"

    @property
    def names(self) -> Path:
        """The names with which people last signed notes, by terminal."""
        return self.path / "names.json"

    @property
    def log(self) -> Path:
        """The file for developers after a failure; it holds nothing that people said."""
        return self.path / "gep.log"

    def session_folder(self, id: str, rehearsal: bool = False) -> Path:
        """Return the folder of the session with this id; it need not exist."""
        return (self.rehearsals if rehearsal else self.sessions) / id

    def group_folder(self, id: str) -> Path:
        """Return the folder of the group with this id; it need not exist."""
        return self.groups / id

    def made(self) -> DataFolder:
        """Create the missing folders, and return this data folder. Raises OSError."""
        for folder in (self.path, self.sessions, self.rehearsals, self.protocols, self.programmes, self.exports):
            make_folder(folder)
        return self


def default_home(environ: Mapping[str, str]) -> DataFolder:
    """Return the data folder named by `GEP_HOME`, else the system's folder for user data."""
    named = environ.get("GEP_HOME", "")
    if named:
        return DataFolder(typed_path(named).absolute())
    import platformdirs

    return DataFolder(Path(platformdirs.user_data_dir("gep", appauthor=False)))


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder named by `GEP_CACHE`, else the system's folder for what a program can make again."""
    named = environ.get("GEP_CACHE", "")
    if named:
        return typed_path(named).absolute()
    import platformdirs

    return Path(platformdirs.user_cache_dir("gep", appauthor=False))


def refuges_of(folder: Path) -> tuple[Path, Path]:
    """Return where the session in `folder` is kept if that disappears: in its data folder, else in the user's own."""
    own, other = DataFolder(folder.parent.parent), default_home({})
    return own.refuge / folder.name, other.refuge / folder.name
