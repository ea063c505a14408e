"""The composition root: data folder, settings, language, keys, catalogue and clock, each made on demand."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gep_tui import locale
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.locale import _
from gep_tui.store.files.typed_path import typed_path
from gep_tui.store.library.locations import DataFolder, default_home
from gep_tui.words.system_reasons import reason

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.cli.start.splash import Splash
    from gep_tui.live.clock import Clock
    from gep_tui.store.library.settings import Settings, SettingsFault
    from gep_tui.ui.components.keys_in_force import Keymap


def unlisted(folder: Path) -> str:
    """Return why `folder` cannot be listed, "" if it can or does not exist."""
    try:
        os.scandir(folder).close()
    except FileNotFoundError:
        return ""
    except OSError as error:
        text = _("{folder} cannot be read: {reason}. Put that right, then try again.")
        return text.format(folder=folder, reason=reason(error))
    return ""


class Context:
    """What a command needs from its surroundings."""

    def __init__(self, environ: Mapping[str, str], home: str = "", language: str = "") -> None:
        """Take `environ`, and the values of `--home` and `--lang`; nothing is read yet."""
        self.environ = environ
        self._home = home
        self._language = language
        #: The author of notes written here, instead of the settings' author.
        self.author = ""
        #: Whether a gong is wanted on the room's screen.
        self.gong = False
        self._name_held: int | None = None
        #: The frame shown before the screen, for a command that opens one.
        self.splash: Splash | None = None
        #: Sentences to show once a screen is open, and to print again after it.
        self.notices: list[str] = []

    @cached_property
    def home(self) -> DataFolder:
        """The data folder; it need not exist."""
        return DataFolder(typed_path(self._home).absolute()) if self._home else default_home(self.environ)

    def made_home(self) -> DataFolder:
        """Return the data folder with its subfolders. Raises CommandFailure if they cannot be made."""
        try:
            return self.home.made()
        except (FileExistsError, NotADirectoryError) as error:
            text = _("{folder} is a file, and gep needs a folder there: give the file another name, then start again.")
            raise CommandFailure(text.format(folder=error.filename or self.home.path)) from None
        except OSError as error:
            text = _("The data folder {folder} cannot be used ({reason}). Name another one with --home or GEP_HOME.")
            raise CommandFailure(text.format(folder=error.filename or self.home.path, reason=reason(error))) from None

    def folder(self, rehearsal: bool) -> Path:
        """Return the folder of the sessions, or of the rehearsals. Raises CommandFailure if it cannot be read."""
        folder = self.home.rehearsals if rehearsal else self.home.sessions
        if unlisted(folder):
            raise CommandFailure(unlisted(folder))
        return folder

    def choose_language(self) -> str:
        """Switch to the language of `--lang`, the settings or the locale, and return it. Raises CommandFailure."""
        wanted = self._language
        language = locale.choose(wanted or self.settings.language or locale.preferred(self.environ))
        if wanted not in ("", "en", "fr") and wanted not in locale.languages():
            locale.choose(self.settings.language or locale.preferred(self.environ))
            text = _("There is no language “{language}” here: {languages}.")
            raise CommandFailure(text.format(language=wanted, languages=", ".join(locale.languages())), status=2)
        return language

    @cached_property
    def _read(self) -> tuple[Settings, tuple[SettingsFault, ...]]:
        from gep_tui.store.library.settings import read_settings

        return read_settings(self.home.settings)

    @property
    def settings(self) -> Settings:
        """The user's settings without the faulty ones, overridden by the command line."""
        if not self.author:
            return self._read[0]
        from msgspec.structs import replace

        return replace(self._read[0], author=self.author)

    def sign(self, author: str | None) -> None:
        """Use `author` for the notes of this terminal."""
        from gep_tui.domain.stream.text import one_line

        self.author = one_line(author or "")

    @cached_property
    def keys(self) -> Keymap:
        """The keys in use on the live screen, with what the user wishes for others."""
        from gep_tui.ui.desk.user_keys import keymap

        return keymap(self.settings.keys)[0]

    def settings_said(self) -> list[str]:
        """Return the faults of the settings, one sentence each."""
        if not self._read[1] and not self.settings.keys:
            return []
        from gep_tui.cli.common.settings_said import said
        from gep_tui.ui.key_faults import key_faults

        return said(self.home.settings, self._read[1], key_faults(self.settings.keys))

    def catalogue(self) -> Catalogue:
        """Return all protocols and programmes."""
        from gep_tui.catalogue.catalogue import load

        return load(self.home.path)

    def clock(self) -> Clock:
        """Return the machine's clock."""
        from gep_tui.live.clock import SystemClock

        return SystemClock()

    def writer(self, folder: Path | None = None) -> str:
        """Return a new writer's id, or that in `GEP_WRITER`. Raises CommandFailure if another window uses it.

        `folder` is the session's folder, where another computer may use the name too.
        """
        from gep_tui.store.files.writers import new_writer

        name = new_writer(self.environ)
        if self.environ.get("GEP_WRITER") and not self._is_free(name, folder):
            text = _("The name “{name}” (GEP_WRITER) is taken by another window: two under one name would lose notes.")
            more = _("Choose another name, or none.")
            raise CommandFailure(f"{text.format(name=name)} {more}")
        return name

    def _is_free(self, name: str, folder: Path | None) -> bool:
        """Tell whether no other window writes under this name, and reserve it for this process."""
        from gep_tui.store.files.locks import Taken, hold

        if folder is not None:
            from gep_tui.live.holder import is_gone
            from gep_tui.store.files.heartbeat import read_alive

            if any(alive.writer == name and not is_gone(alive) for alive in read_alive(folder)):
                return False
        if self._name_held is None:
            try:
                self._name_held = hold(self.home.path / f".writer-{name}.lock")
            except Taken:
                return False
            except OSError:
                return True
        return True
