"""French signs stay with their words on every page; nothing else changes, and nothing in English."""

from __future__ import annotations

import pytest

from gep_tui.export.blocks import Item, PageBreak, Table
from gep_tui.export.document.document import Document
from gep_tui.export.document.typeset import typeset


def told(text: str, language: str = "fr") -> str:
    blocks = (Item(text), PageBreak(), Table(("Quoi ?",), ((text,),)))
    item, page, table = typeset(Document(title="t", for_whom="", language=language, blocks=blocks)).blocks
    assert isinstance(item, Item) and isinstance(table, Table) and isinstance(page, PageBreak)
    assert table.rows == ((item.text,),)
    return item.text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Et si tu ne fais rien ?", "Et si tu ne fais rien~?"),
        ("Elle dit : « oui », vraiment ?!", "Elle dit~: «~oui~», vraiment~?!"),
        ("(pourquoi ?) non ;\n oui !", "(pourquoi~?) non~;\n oui~!"),
        ("12 :30 et a ?b, https ://x", "12 :30 et a ?b, https ://x"),
    ],
)
def test_a_sign_does_not_begin_a_row(typed: str, shown: str) -> None:
    assert told(typed) == shown.replace("~", "\u00a0")
    assert told(typed, "en") == typed
    assert told(typed).replace("\u00a0", " ") == typed
