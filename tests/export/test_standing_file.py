"""What is told of a file that stands where another is to be written: its reader, as the ledger knows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gep_tui import locale
from gep_tui.export.files import write_file
from gep_tui.export.readers.reader import WHO, Reader, entered_reader
from gep_tui.export.readers.standing_file import standing_file
from gep_tui.store.library.ledger import Entering

READERS = [
    *map(Reader, WHO),
    Reader("group", process=True),
    Reader("presenter", "Léa: the 2nd"),
    Reader("person", "é+x"),
]


@pytest.mark.parametrize("reader", READERS)
def test_a_ledger_names_every_reader_so_that_it_is_known_again(reader: Reader) -> None:
    assert entered_reader(reader.entry) == reader


def test_an_older_ledger_is_read_as_before_and_one_of_nobody_names_nobody() -> None:
    assert entered_reader("group") == Reader("group")
    assert entered_reader("somebody") is None


@pytest.mark.parametrize(
    ("language", "words", "changed"),
    [
        ("en", "It was written for: group, with the process, ", "It has been changed since."),
        ("fr", "Il a été écrit pour\u00a0: groupe, avec processus, le ", "Il a été modifié depuis."),
    ],
)
def test_the_reader_of_what_the_file_holds_is_told(tmp_path: Path, language: str, words: str, changed: str) -> None:
    locale.choose(language)
    path = tmp_path / "minutes.md"
    write_file(path, "for them", Entering(tmp_path / "s", Reader("group", process=True).entry))
    Entering(tmp_path / "s", "sponsor")(path, tmp_path / "draft", b"never written")
    assert standing_file(path, tmp_path / "s").words.startswith(words)
    path.write_text("mine", encoding="utf-8")
    assert standing_file(path, tmp_path / "s").words.endswith(changed)
    assert not standing_file(path, tmp_path / "another").reader
