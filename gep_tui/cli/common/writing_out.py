"""Write a text where the user wants it: a file, a folder, or the output for "-"."""

from __future__ import annotations

import os
from pathlib import Path

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, remark
from gep_tui.domain.stream.text import one_line
from gep_tui.export.files import write_file
from gep_tui.locale import _
from gep_tui.store.files.typed_path import typed_path
from gep_tui.store.library.ledger import Entering
from gep_tui.words.ledger import not_entered
from gep_tui.words.system_reasons import reason


def write_out(target: str, name: str, text: str, folder: Path, reader: str) -> bool:
    """Write `text`; in a folder the file is called `name`. Return whether there is a file now, and say which.

    Another file is never replaced. It is entered for its `reader` in the ledger of the record in `folder`, so that a
    purge finds it. Raises CommandFailure.
    """
    if target == "-":
        put(text)
        return False
    refuse_lost_folder(target, name)
    path, enter = typed_path(target), Entering(folder, reader)
    path = path / name if path.is_dir() else path
    try:
        written = write_file(path, text, enter)
    except OSError as error:
        words = _("{path} cannot be written: {reason}.")
        raise CommandFailure(words.format(path=one_line(str(path)), reason=reason(error))) from None
    remark(_("Written to {path}.").format(path=one_line(str(written))))
    if said := not_entered(enter.failed):
        remark(said)
    return True


def refuse_lost_folder(target: str, name: str) -> None:
    """Refuse what can only be meant as a folder and is not there, for the file `name`. Raises CommandFailure."""
    path = typed_path(target)
    if not path.exists() and (target.endswith(("/", os.sep)) or not path.suffix):
        words = _("There is no folder {path}: make it first, or name a file with its ending, as {file}.")
        file = path.with_name(f"{path.name}{Path(name).suffix}")
        raise CommandFailure(words.format(path=one_line(str(path)), file=one_line(str(file))))
