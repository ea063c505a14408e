"""Why the system refused something is said in the reader's language, whatever it is."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gep_tui.export.file_words import not_written
from gep_tui.store.files.disk import NotAFileError, read_file
from gep_tui.words import system_reasons
from gep_tui.words.system_reasons import ReasonInOurWords, reason, reason_in, reason_of, that_failed


def test_every_known_reason_has_its_french(french: None) -> None:
    told = {number: reason_of(number) for number in system_reasons._REASONS}
    assert [number for number, words in told.items() if words == system_reasons._REASONS[number]] == []
    assert told[errno.ENOSPC] == "il n’y a plus de place sur le disque"


def test_a_rare_reason_is_quoted_with_its_number(french: None) -> None:
    words = f"le système dit «\u00a0{os.strerror(errno.EDOM)}\u00a0», erreur {errno.EDOM}"
    assert reason(OSError(errno.EDOM, os.strerror(errno.EDOM))) == words


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "you have no right to do that, or another program holds it"),
        (OSError("the tape is torn"), "the system says “the tape is torn”"),
        (OSError(), "the system does not say why"),
        (OSError(0, "", "file"), "the system does not say why"),
        (ReasonInOurWords(errno.EBUSY, "this name is taken"), "this name is taken"),
    ],
)
def test_any_error_has_a_reason(error: OSError, words: str) -> None:
    assert reason(error).startswith(words)


def test_what_is_no_file_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(NotAFileError) as told:
        read_file(tmp_path)
    assert reason(told.value) == "it is not a file"


def test_a_reason_may_be_carried_as_a_number_or_as_words_of_a_library() -> None:
    assert reason_in("30") == "the disk can only be read"
    assert reason_in("disk\nfull") == "the system says “disk full”"
    assert reason_in("") == reason_in("0") == "the system does not say why"


def test_a_fault_of_the_program_is_named_without_its_words() -> None:
    assert "(ValueError)" in that_failed(ValueError("what Léa said")) and "Léa" not in that_failed(ValueError("Léa"))
    assert that_failed(OSError(28, "", "a.md")).endswith("(there is no room left on the disk): a.md.")


def test_a_file_without_its_folder_says_that_the_folder_is_missing() -> None:
    assert not_written(Path("a.md"), errno.ENOENT) == "The file a.md could not be written: its folder is not there."
