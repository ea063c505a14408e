"""Every sentence that people see is there in every language, and none that the program no longer says."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from gep_tui.domain.protocol.note_kinds import NOTE_KINDS

#: The sentences are gathered once, not once for each process of the tests.
pytestmark = pytest.mark.xdist_group("translations")

HERE = Path(__file__).parents[2] / "gep_tui"
PROTOCOLS = HERE.parent / "protocols"
KEYWORDS = {"_": None, "N_": None, "n_": (1, 2)}


@cache
def said():
    """Return each sentence of the code, its plural too where it has one, and the names of the kinds of notes."""
    sentences = {found[2] for found in extract_from_dir(HERE, method_map=[("**.py", "python")], keywords=KEYWORDS)}
    return sentences.union(*NOTE_KINDS.values())


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


#: What French print forbids, by the name of the rule. Fields and quoted code are not prose.
TYPOGRAPHY = {
    "a no-break space stands before : ; ! ?": r"(?<= )[:;!?]|(?<=[\w)»])[;!?]|(?<=[\w)»]):(?=\s|$)",
    "a no-break space stands before %": r"(?<!\u00a0)%",
    "a no-break space stands before a unit": r"(?:\d|\bx) (?:Mo|Go|ko|o|min|ms)\b",
    "a no-break space stands inside guillemets": r"«(?!\u00a0)|(?<!\u00a0)»",
    "the apostrophe is ’": r"(?<=\w)'(?=\w)",
    "an ellipsis is one sign": r"\.\.\.",
    "one no-break space, the wide one": r"\u202f",
    "a decimal comma, a true minus sign": r"\d\.\d|(?<![\w-])-\d",
}
NO_PROSE = re.compile(r"\{[^}]*\}|`[^`]*`")

#: Sentences in which such a sign is a key to press.
KEYS_IN_THEM = ("le type\u00a0: ! est un engagement", ". ? montre toutes les touches", "& é \" ' ( - è _ ç à")

#: Words that were given up, and the places where they are right.
GIVEN_UP = {
    "défauts?": ("par défaut",),
    "manches?": (),
    "orat(eur|rice)s?": (),
    "parking": ("parking lot",),
    "sautée?s?": (),
    "omise?s?": (),
    "écartée?s?": (),
    "récollection": ("gease.toml",),
    "recaler": (),
    "ôter": (),
    "histoire de": (),
    "main sur le temps": (),
    "question incidente": (),
    "éclair": (),
    "hand on the clock": (),
    "taken back": (),
    "gathering of cases": (),
    "weather": (),
    "it is so already": (),
    "u takes it back": (),
    "retype[ds]?|retyper": (),
    "feedbacks": (),
    "planifi\\w*": (),
    "énumér\\w*": (),
    "pgpréc|pgsuiv": (),
    "fait en partie": (),
    "in the place of": (),
    "dossier de données": (),
    "code de sortie": (),
    "d’un pas": (),
    "takes a proposal over": (),
}


def _french():
    """Return every French text of the program and of its protocols, with its place."""
    with (HERE / "locale" / "fr" / "LC_MESSAGES" / "gep.po").open("rb") as file:
        texts = [(str(each.id), each.string) for each in read_po(file) if each.id]
    for where, text in texts:
        yield from ((where, form) for form in ((text,) if isinstance(text, str) else text))
    yield from _of_protocols("fr")


def _english():
    for each in said():
        yield from ((each, form) for form in ((each,) if isinstance(each, str) else each))
    yield from _of_protocols("en")


def _of_protocols(language):
    for path in sorted(PROTOCOLS.rglob("*.toml")):
        for text in _texts(tomllib.loads(path.read_text("utf-8")), language):
            yield path.name, text


def _texts(value, language):
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        if key == language and isinstance(each, str):
            yield each
        elif isinstance(each, dict | list):
            yield from _texts(each, language)


@pytest.mark.parametrize("rule", TYPOGRAPHY)
def test_french_is_set_as_french_print_is(rule):
    wrong = [
        (where, text)
        for where, text in _french()
        if re.search(TYPOGRAPHY[rule], NO_PROSE.sub("x", text)) and not any(each in text for each in KEYS_IN_THEM)
    ]
    assert not wrong


@pytest.mark.parametrize("word", GIVEN_UP)
def test_one_word_stands_for_one_thing(word):
    found = re.compile(rf"\b({word})\b", re.IGNORECASE)
    wrong = [
        (where, text)
        for where, text in (*_french(), *_english())
        if found.search(text) and not any(right in text or right in where for right in GIVEN_UP[word])
    ]
    assert not wrong
