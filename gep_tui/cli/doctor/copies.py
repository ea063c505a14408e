"""Name the event files that are copies: each of their lines is in another file too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.recover.words import where
from gep_tui.locale import _
from gep_tui.store.files.reading import EVENTS
from gep_tui.store.recovery.survey import Survey

# A name as gep gives it: its writer, and what tells several files of one writer apart.
_OURS = re.compile(r"([A-Za-z0-9_-]+)(\.[A-Za-z0-9-]+)*\.jsonl")


def copies(found: Survey) -> Iterator[CheckResult]:
    """Yield a finding for each copy under a name that gep did not give; of two that are alike one stays unnamed."""
    contents = {name: data for name, data in found.reading.contents.items() if data.strip()}
    others = [name for name, data in contents.items() if not _is_own(name, data)]
    lines = {name: _lines(data) for name, data in contents.items()} if others else {}
    for name in others:
        mine = lines.pop(name)
        if not mine <= set().union(*lines.values()):
            lines[name] = mine
            continue
        path = found.folder / EVENTS / name
        text = _("{file} is a copy: each of its lines is in another event file too, and counts once.")
        words = text.format(file=where(path, found.folder))
        yield CheckResult("note", words, _("May be moved away."), file=str(path))


def _is_own(name: str, data: bytes) -> bool:
    """Tell whether a file has the name that gep gave it: that of a writer in it."""
    ours = _OURS.fullmatch(name)
    return ours is not None and f'"writer":"{ours[1]}"'.encode() in data


def _lines(data: bytes) -> set[bytes]:
    return {line for each in data.split(b"\n") if (line := each.strip())}
