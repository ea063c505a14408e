"""Every word a person sees exists in every language, and no language carries words that nobody says any more."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

HERE = Path(__file__).parents[2] / "gep_tui"
KEYWORDS = {"_": None, "N_": None, "n_": (1, 2)}


def said():
    """Return each sentence of the code, its plural too where it has one."""
    return {found[2] for found in extract_from_dir(HERE, method_map=[("**.py", "python")], keywords=KEYWORDS)}


@pytest.fixture(params=sorted(HERE.glob("locale/*/LC_MESSAGES/gep.po")), ids=lambda path: path.parts[-3])
def catalogue(request):
    with request.param.open("rb") as file:
        return {message.id: message for message in read_po(file) if message.id}


def test_every_sentence_is_translated(catalogue):
    missing = {each for each in said() if each not in catalogue or not _whole(catalogue[each].string)}
    assert not missing


def test_no_translation_is_left_over(catalogue):
    assert not set(catalogue) - said()


def test_translations_name_the_same_fields(catalogue):
    for message in (each for each in catalogue.values() if "python-brace-format" in each.flags):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        allowed = set().union(*map(_fields, ids))
        for text in texts:
            assert _fields(text) <= allowed, text


def _whole(text):
    return all(text) if isinstance(text, tuple) else bool(text)


def _fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_no_sentence_hides_in_an_f_string_where_no_tool_finds_it():
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in HERE.rglob("*.py")
        for joined in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in KEYWORDS
        if isinstance(call.args[0], ast.Constant)
    ]
    assert not hidden, hidden
