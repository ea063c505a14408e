"""Compiles every translation, `gep.po` to `gep.mo`, when the package is built."""

import compileall
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):
    """Runs before a wheel, an sdist or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Write each `.mo` beside its `.po`."""
        for source in Path(self.root, "gep_tui", "locale").glob("*/LC_MESSAGES/gep.po"):
            with source.open("rb") as po, source.with_suffix(".mo").open("wb") as mo:
                write_mo(mo, read_po(po))
        if version == "editable":
            # pip compiles what it copies, but not an editable install, whose first start would take twice as long
            compileall.compile_dir(Path(self.root, "gep_tui"), quiet=1)
