"""The big list of naughty strings as words of a protocol: read letter for letter, or named as a fault."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.stream.text import one_line
from gep_tui.words.protocol_faults import sentence

COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def toml(text: str) -> str:
    """Return a TOML string for `text`, everything unusual in it escaped."""
    escaped = (f"\\U{ord(sign):08x}" if not sign.isalnum() else sign for sign in text)
    return '"' + "".join(escaped) + '"'


def protocol(id: str, text: str) -> str:
    word = toml(text)
    return f"""id = "{id}"
name.en = {word}
name.fr = {word}
source = {{ title = {word}, url = "https://example.org" }}
[roles.presenter]
label.en = {word}
label.fr = {word}
count = 1
[[phases]]
id = "account"
name.en = {word}
name.fr = {word}
minutes = 10
mode = "single"
speakers = ["presenter"]
say.open.en = {word}
say.open.fr = {word}
guidance.en = {word}
guidance.fr = {word}
"""


def words(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [each for key, inner in value.items() for each in (key, *words(inner))]
    return [each for inner in value for each in words(inner)] if isinstance(value, list) else []


def test_every_string_is_a_word_of_a_protocol_or_a_fault_with_its_line(naughty: list[str], tmp_path: Path) -> None:
    (tmp_path / "protocols").mkdir()
    ids = {}
    for number, text in enumerate(naughty):
        # a UTF-8 file cannot hold half a surrogate pair
        if not re.search("[\ud800-\udfff]", text):
            ids[f"naughty-{number}"] = text
            (tmp_path / "protocols" / f"naughty-{number}.toml").write_text(protocol(f"naughty-{number}", text), "utf-8")
    found = load(tmp_path)
    faulty = {fault.path.stem for fault in found.faults}
    assert faulty | set(found.protocols) >= set(ids)
    for fault in found.faults:
        assert fault.line is not None
        assert not COMMANDS.search(sentence(fault))
        text = ids[fault.path.stem]
        assert not text or text != one_line(text), sentence(fault)
    for id in set(ids) - faulty:
        assert found.protocols[id].phases[0].say.open.en.strip() == ids[id].strip()
        assert not list(filter(COMMANDS.search, words(json.loads(msgspec.json.encode(found.protocols[id])))))
    assert len(found.protocols) > 600
