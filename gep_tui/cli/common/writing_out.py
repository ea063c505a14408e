"""Write a text where the user wants it: a file, a folder, or the output for "-"."""

from __future__ import annotations

from pathlib import Path

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, remark
from gep_tui.domain.stream.text import one_line
from gep_tui.export.files import write_file
from gep_tui.locale import _


def write_out(target: str, name: str, text: str) -> bool:
    """Write `text`; in a folder the file is called `name`. Return whether there is a file now, and say which.

    Another file is never replaced. Raises CommandFailure.
    """
    if target == "-":
        put(text)
        return False
    path = Path(target).expanduser()
    path = path / name if path.is_dir() else path
    try:
        written = write_file(path, text)
    except OSError as error:
        words = _("{path} cannot be written: {reason}.")
        raise CommandFailure(words.format(path=one_line(str(path)), reason=error.strerror)) from None
    remark(_("Written to {path}.").format(path=one_line(str(written))))
    return True
