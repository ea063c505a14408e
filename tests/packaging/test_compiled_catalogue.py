"""A compiled catalogue answers as gettext does, sentence by sentence, and a broken one never ends the program."""

from __future__ import annotations

import gettext
import io
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from gep_tui.locale import FOLDER, compile_po
from gep_tui.locale.catalogue import Compiled

SOURCES = sorted(FOLDER.glob("*/LC_MESSAGES/gep.po"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.parts[-3])
def test_every_sentence_is_the_one_that_gettext_finds(source: Path) -> None:
    content = compile_po(source)
    ours, theirs = Compiled(content), gettext.GNUTranslations(io.BytesIO(content))
    with source.open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    for id in ids:
        one, many = id if isinstance(id, tuple) else (id, "")
        assert ours.gettext(one) == theirs.gettext(one)
        if many:
            assert [ours.ngettext(one, many, n) for n in range(4)] == [theirs.ngettext(one, many, n) for n in range(4)]


def test_what_is_not_in_it_stays_as_it_is() -> None:
    ours = Compiled(compile_po(SOURCES[0]))
    assert ours.gettext("Nobody says this.") == "Nobody says this."
    assert [ours.ngettext("one such", "many such", n) for n in (1, 2)] == ["one such", "many such"]


def test_a_file_that_is_cut_off_or_no_catalogue_is_refused_or_says_little() -> None:
    content = compile_po(SOURCES[0])
    for broken in (b"", b"msgid", content[:30], content[:9000], b"\x95\x04\x12\xde" + content[4:]):
        with pytest.raises(ValueError):
            Compiled(broken)
    half = Compiled(content[: len(content) // 2])
    assert half.gettext("Nobody says this.") == "Nobody says this."
    assert all(map(half.gettext, ("Notes", "Plan", "yes", "no"))), "no sentence is empty"
