"""Open the user's editor on a file, and wait until it is closed."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.words.system_reasons import reason

#: What is tried where neither VISUAL nor EDITOR is set.
USUAL = ("sensible-editor", "nano", "vi", "notepad")


def edit_file(path: Path, environ: Mapping[str, str]) -> None:
    """Let the user edit the file. Raises CommandFailure if there is no editor, or it ends with an error.

    Ctrl+C belongs to the editor meanwhile.
    """
    words = _command(environ)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        status = subprocess.run([*words, str(path)], check=False, env=dict(environ)).returncode
    except OSError as error:
        text = _("The editor {editor} cannot be started ({reason}). VISUAL or EDITOR names another one.")
        raise CommandFailure(text.format(editor=one_line(words[0]), reason=reason(error))) from None
    finally:
        signal.signal(signal.SIGINT, before)
    if status:
        text = _("The editor {editor} ended with an error ({status}).")
        raise CommandFailure(text.format(editor=one_line(words[0]), status=status))


def _command(environ: Mapping[str, str]) -> list[str]:
    """Return the editor's command, with its own options. Raises CommandFailure."""
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environ.get(name, ""), posix=os.name != "nt")
        except ValueError:
            text = _("{name} is no command: a quote is missing in “{command}”.")
            raise CommandFailure(text.format(name=name, command=one_line(environ[name]))) from None
        if words:
            return words
    found = next((path for each in USUAL if (path := shutil.which(each, path=environ.get("PATH")))), None)
    if found is None:
        raise CommandFailure(_("There is no editor: EDITOR names the one to use, as in EDITOR=nano."))
    return [found]
