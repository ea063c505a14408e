"""A page in HTML shows what was typed letter for letter, loads nothing and runs nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from looked_at import looked_at

from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import clean
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, Item, PageBreak, Table, TextLine
from gep_tui.export.document.document import Document, document
from gep_tui.export.html.html_page import html_page


class Elements(HTMLParser):
    """Collects the names of elements, their attributes, and the texts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


OURS = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "p", "ul", "li", "br", "div",
    "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "span", "svg", "rect", "line",
}  # fmt: skip


def test_nothing_that_was_typed_is_an_element_and_every_letter_stands(record: Report, its: About) -> None:
    page = Elements(html_page(document(looked_at(record, about=its))))
    assert page.names <= OURS
    drawing = {"aria-hidden", "role", "x", "y", "rx", "width", "height", "x1", "x2", "y1", "y2"}
    assert page.attributes - drawing <= {
        "lang", "charset", "name", "content", "http-equiv", "dir", "class", "style", "scope"
    }  # fmt: skip
    for note in record.notes:
        for line in clean(note.text).split("\n"):
            assert any(line in text for text in page.texts), line


def test_a_page_loads_nothing_and_tells_its_language() -> None:
    page = html_page(Document(title="</title><script>", for_whom="", language="fr", blocks=()))
    assert '<html lang="fr">' in page
    assert "default-src 'none'" in page
    assert not re.search("<script|src=|href=|url\\(|@import", page)


def test_entries_are_lists_and_headings_keep_their_level() -> None:
    blocks = (
        Heading(1, "a"),
        TextLine("b"),
        Item("c\nd"),
        Item("e"),
        Heading(3, "f"),
        PageBreak(),
        Table(("g",), (("h\ni",),)),
    )
    page = html_page(Document(title="a", for_whom="", language="fr", blocks=blocks))
    body = re.sub(r' (dir|scope|style)="[^"]*"', "", page.partition("<main>")[2].partition("</main>")[0])
    assert body.replace("\n", "") == (
        "<h1>a</h1><p>b</p><ul><li>c<br>d</li><li>e</li></ul><h3>f</h3>"
        '<div class="page"></div>'
        '<div class="table"><table><colgroup><col></colgroup><thead><tr><th>g</th></tr></thead>'
        "<tbody><tr><td>h<br>i</td></tr></tbody></table></div>"
    )
