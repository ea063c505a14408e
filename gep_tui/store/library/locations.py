"""Where the program keeps what it keeps. All folders are for their owner only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from gep_tui.store.files.disk import make_folder


class DataFolder(msgspec.Struct, frozen=True):
    """The folder that holds everything, and the places in it."""

    path: Path

    @property
    def sessions(self) -> Path:
        """One folder a session."""
        return self.path / "sessions"

    @property
    def rehearsals(self) -> Path:
        """One folder a rehearsal, kept apart from what really happened."""
        return self.path / "rehearsals"

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
        """Where exports go unless another place is named."""
        return self.path / "exports"

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.path / "settings.toml"

    @property
    def log(self) -> Path:
        """The file for what a developer asks for after a failure; nothing that people said is in it."""
        return self.path / "gep.log"

    def session_folder(self, id: str, rehearsal: bool = False) -> Path:
        """Return the folder of the session with this id; it need not exist."""
        return (self.rehearsals if rehearsal else self.sessions) / id

    def made(self) -> DataFolder:
        """Create the folders that are missing, and return this home. Raises OSError."""
        for folder in (self.path, self.sessions, self.rehearsals, self.protocols, self.programmes, self.exports):
            make_folder(folder)
        return self


def default_home(environ: Mapping[str, str]) -> DataFolder:
    """Return the home that `GEP_HOME` names, else the system's folder for a user's data."""
    named = environ.get("GEP_HOME", "")
    if named:
        return DataFolder(Path(named).expanduser().absolute())
    import platformdirs

    return DataFolder(Path(platformdirs.user_data_dir("gep", appauthor=False)))
