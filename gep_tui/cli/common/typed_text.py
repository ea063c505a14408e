"""Read a text that the user names: a file, or standard input for "-"."""

from __future__ import annotations

import sys
from pathlib import Path

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.domain.stream.encodings import decoded
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.store.files.disk import NotAFileError, read_file
from gep_tui.store.files.typed_path import typed_path
from gep_tui.words.system_reasons import reason

#: The longest text that is read, in bytes.
LARGEST = 8 * 1024 * 1024

#: The file name that means standard input.
INPUT = "-"


def text_in(file: str) -> str:
    """Return the text of a file in any usual encoding. Raises CommandFailure if it cannot be read or is too large."""
    try:
        data = sys.stdin.buffer.read(LARGEST + 1) if file == INPUT else _content(typed_path(file))
    except OSError as error:
        text = _("{path} cannot be read: {reason}.")
        raise CommandFailure(text.format(path=one_line(file), reason=reason(error))) from None
    if len(data) > LARGEST:
        text = _("{path} is larger than {most} MB: is it the right file?")
        raise CommandFailure(text.format(path=one_line(file), most=LARGEST >> 20))
    return decoded(data)


def _content(path: Path) -> bytes:
    """Return the content of a file, or of a pipe that the shell names like one (`<(…)`). Raises OSError."""
    try:
        return read_file(path, most=LARGEST + 1)
    except NotAFileError:
        if not path.is_fifo() and not path.is_dir():
            raise
        with path.open("rb") as pipe:
            return pipe.read(LARGEST + 1)
