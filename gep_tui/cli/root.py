"""The composition root: home, settings, language, keys, lists and clocks, each made when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gep_tui import locale
from gep_tui.cli.failure import Failure
from gep_tui.locale import _
from gep_tui.store.locations import Home, default_home

if TYPE_CHECKING:
    from gep_tui.catalogue.catalogue import Catalogue
    from gep_tui.cli.curtain import Curtain
    from gep_tui.live.clock import Clock
    from gep_tui.store.settings import Settings, SettingsFault
    from gep_tui.ui.keymap import KeyFault, Keymap


def unlisted(folder: Path) -> str:
    """Return in words why nobody can tell what is in `folder`, "" where one can, or where it does not exist."""
    try:
        os.scandir(folder).close()
    except FileNotFoundError:
        return ""
    except OSError as error:
        text = _("{folder} cannot be read: {reason}. Give yourself access to it.")
        return text.format(folder=folder, reason=error.strerror)
    return ""


class Root:
    """What a command needs of the world around it."""

    def __init__(self, environ: Mapping[str, str], home: str = "", language: str = "") -> None:
        """Take `environ`, and what `--home` and `--lang` say; nothing is read yet."""
        self.environ = environ
        self._home = home
        self._language = language
        #: What stands before the screen, where one is to open.
        self.curtain: Curtain | None = None
        #: Sentences to be said once a screen stands, and again after it.
        self.notices: list[str] = []

    @cached_property
    def home(self) -> Home:
        """Where everything is kept; it need not exist."""
        return Home(Path(self._home).expanduser().absolute()) if self._home else default_home(self.environ)

    @property
    def log(self) -> Path:
        """The file that a crash is described in."""
        return self.home.log

    def made_home(self) -> Home:
        """Return the home with its folders. Raises Failure where they cannot be made."""
        try:
            return self.home.made()
        except (FileExistsError, NotADirectoryError) as error:
            text = _("{folder} is a file, and gep needs a folder there: give the file another name, then start again.")
            raise Failure(text.format(folder=error.filename or self.home.path)) from None
        except OSError as error:
            text = _("The data folder {folder} cannot be used ({reason}). Name another one with --home or GEP_HOME.")
            raise Failure(text.format(folder=error.filename or self.home.path, reason=error.strerror)) from None

    def folder(self, rehearsal: bool) -> Path:
        """Return the folder of the sessions, or of the rehearsals. Raises Failure where it cannot be looked into."""
        folder = self.home.rehearsals if rehearsal else self.home.sessions
        if unlisted(folder):
            raise Failure(unlisted(folder))
        return folder

    def choose_language(self) -> str:
        """Speak the language of `--lang`, of the settings or of the locale from now on. Raises Failure."""
        wanted = self._language
        language = locale.choose(wanted or self.settings.language or locale.preferred(self.environ))
        if wanted not in ("", "en", "fr") and wanted not in locale.languages():
            locale.choose(self.settings.language or locale.preferred(self.environ))
            text = _("There is no language “{language}” here: {languages}.")
            raise Failure(text.format(language=wanted, languages=", ".join(locale.languages())), status=2)
        return language

    @cached_property
    def _read(self) -> tuple[Settings, tuple[SettingsFault, ...]]:
        from gep_tui.store.settings import read_settings

        return read_settings(self.home.settings)

    @property
    def settings(self) -> Settings:
        """The user's settings, without what is wrong in them."""
        return self._read[0]

    @cached_property
    def _mapped(self) -> tuple[Keymap, tuple[KeyFault, ...]]:
        from gep_tui.ui.keymap import keymap

        return keymap(self.settings.keys)

    @property
    def keys(self) -> Keymap:
        """The keys in force."""
        return self._mapped[0]

    def settings_said(self) -> list[str]:
        """Return what is wrong with the settings, one sentence each."""
        if not self._read[1] and not self._mapped[1]:
            return []
        from gep_tui.cli.settings_said import said

        return said(self.home.settings, self._read[1], self._mapped[1])

    def catalogue(self) -> Catalogue:
        """Return all protocols and programmes."""
        from gep_tui.catalogue.catalogue import load

        return load(self.home.path)

    def clock(self) -> Clock:
        """Return the machine's clock."""
        from gep_tui.live.clock import SystemClock

        return SystemClock()

    def writer(self) -> str:
        """Return a new writer's id."""
        from gep_tui.store.writers import new_writer

        return new_writer(self.environ)
