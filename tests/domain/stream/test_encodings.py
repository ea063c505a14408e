"""Text in every encoding that a spreadsheet or an editor writes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.stream.encodings import decoded

WORDS = "Léa ; « cœur » – 12 €\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)  # fmt: skip
def test_each_encoding_is_found_by_itself(encoding: str) -> None:
    assert decoded(WORDS.encode(encoding)) == WORDS


def test_latin_1_is_read_as_well() -> None:
    assert decoded("Zoé à l'été\n".encode("latin-1")) == "Zoé à l'été\n"


@given(st.binary(max_size=50))
def test_no_bytes_raise(data: bytes) -> None:
    decoded(data).encode("utf-8", "strict")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    assert decoded(text.encode("utf-8-sig")) == text
