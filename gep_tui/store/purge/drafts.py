"""Half-typed lines that dead processes left, and who wrote there."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from gep_tui.domain.stream.lost_words import LostWords
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.store.files.disk import read_file, replace_file, sync_folder
from gep_tui.store.files.heartbeat import ALIVE, DAMAGED, Alive, running, sealed, signs_of_life
from gep_tui.store.purge.erasure import Erasure
from gep_tui.store.purge.scrub import LONG, Scrub

#: The fewest characters by which a half-typed line is known as the beginning of a text.
ENOUGH = 4


def clean_drafts(folder: Path, erasure: Erasure) -> None:
    """Remove lines that were to become what is erased. Raises OSError."""
    for path, alive in signs_of_life(folder):
        if not running(alive) and (erasure.whole or is_about(alive, erasure.words)):
            _forget(path, alive)
    scrub, sound = Scrub(erasure.words), {path for path, _alive in signs_of_life(folder)}
    for path in sorted((folder / ALIVE).glob("*.json")):
        with suppress(FileNotFoundError):
            if path not in sound and (erasure.whole or scrub.holds(read_file(path))):
                path.unlink()
                sync_folder(path.parent)


def _forget(path: Path, alive: Alive) -> None:
    """Take the half-typed line, and its author, out of a dead process's heartbeat; remove one that is damaged."""
    if alive.check == DAMAGED:
        path.unlink()
        sync_folder(path.parent)
    else:
        replace_file(path, sealed(msgspec.structs.replace(alive, draft="", draft_kind="", author="")))


def is_about(alive: Alive, words: LostWords) -> bool:
    """Tell whether a heartbeat has the beginning of a text that goes, a whole one, or a name that goes."""
    draft, called = one_line(alive.draft), {bare(name) for name in words.names}
    texts = (one_line(text) for text in words.texts)
    name = f" {bare(draft)} "
    return (
        bare(alive.author) in called
        or any(f" {each} " in name for each in called)
        or any(_is_of(draft, text) for text in texts)
    )


def _is_of(draft: str, text: str) -> bool:
    words = draft.split(" ")
    # A name after @ is not part of the note.
    typed = [" ".join(words[count:]) for count in range(4 if draft.startswith("@") else 1)]
    whole = len(text) >= LONG and text in draft
    return whole or any(each == text or (len(each) >= ENOUGH and text.startswith(each)) for each in typed)
