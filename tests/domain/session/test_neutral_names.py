"""What stands in the place of an erased name is said in the language of whoever reads; no other name changes."""

from __future__ import annotations

import pytest

from gep_tui import locale
from gep_tui.domain.session.neutral_names import neutral_in
from gep_tui.words.purging import nameless, someone


@pytest.fixture(autouse=True)
def _language():
    before = locale.chosen()
    yield
    locale.choose(before)


@pytest.mark.parametrize("erased_in", ["en", "fr"])
@pytest.mark.parametrize("read_in", ["en", "fr"])
@pytest.mark.parametrize("number", [1, 2, 30])
@pytest.mark.parametrize("called", [someone, nameless])
def test_it_is_read_in_any_language_as_it_would_be_erased_in_it(erased_in, read_in, number, called):
    locale.choose(erased_in)
    written = called(number)
    locale.choose(read_in)
    assert neutral_in(written, read_in) == called(number)


@pytest.mark.parametrize("name", ["", "Someone else", "Personne Dupont", "Person", "someone", "Person 1 2", "Léa"])
def test_a_name_of_somebody_stays(name):
    assert neutral_in(name, "fr") == ("Personne" if name == "Person" else name)
