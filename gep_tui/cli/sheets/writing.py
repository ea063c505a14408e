"""Print a page of a group, or write it to a file."""

from __future__ import annotations

from pathlib import Path

from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, remark
from gep_tui.export.files import write_file
from gep_tui.locale import _
from gep_tui.store.files.typed_path import typed_path
from gep_tui.store.library.ledger import EnteringEach
from gep_tui.words.ledger import not_entered
from gep_tui.words.system_reasons import reason


def put_or_write(text: str, out: str | None, name: str, *folders: Path, reader: str = "public") -> None:
    """Print `text`, or write it to `out`: a file, or a folder where it is called `name`. Raises CommandFailure.

    The file is entered for its `reader` in the ledgers in `folders`, of every record whose words it holds.
    """
    if not out:
        put(text)
        return
    path, enter = typed_path(out), EnteringEach(folders, reader)
    path = path / name if path.is_dir() else path
    try:
        there = write_file(path, text, enter)
    except OSError as error:
        said = _("{path} cannot be written: {reason}.")
        raise CommandFailure(said.format(path=path, reason=reason(error))) from None
    remark(_("Written to {path}.").format(path=there))
    if said := not_entered(enter.failed):
        remark(said)
