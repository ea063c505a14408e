"""Practice sheets as pages: what stands on them, letter for letter, in Markdown, text and HTML; the booklet."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import msgspec
import pytest

from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.export.sheets.sheet_pages import SHEET_FORMATS, booklet_file, booklet_page, sheet_file, sheet_page

#: Text that is Markdown, HTML, a formula or a command to a terminal where it is not taken as text.
HOSTILE = (
    "[/] [@click=app.quit]x[/] [b]gras[/b]",
    '=1+1 @SUM(A1);=HYPERLINK("http://x.example";"oui")',
    "<script>alert(1)</script> &amp; &lt; R&D <b> </style> <!-- x",
    "a | b \\| c \\ `code` ``` *gras* __x__ ~~non~~ $x$",
    "# titre\n- liste\n1. un\n2) deux\n> cite\n---\n===\n    code\n\n+ plus\n| a | b |\n|---|---|\nfin  ",
    "![image](http://x.example/a.png) [lien](javascript:alert(1)) <http://x.example> [r]: http://x.example",
    "émoji 👩🏽‍💻 🎉, RTL : שלום, \u202einversé\u202c, cafe\u0301 \x1b[31mred\x07 \x00",
)

CALL = PracticeSheet(
    id="w-2",
    written=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
    title="Call before the visit",
    situation="The ward was not told.\n\nTen minutes are lost.",
    done="- call the day before\n• say why\n– ask who will be there",
    worked="One person to talk to.",
    tags=("phone", "Ward"),
    sources=(NoteName("s1", "n1"), NoteName("s1", "n2")),
)
OPEN = PracticeSheet(id="w-3", written=CALL.written, title="Begin with a round", done="A minute each.", tags=("ward",))


class Read(HTMLParser):
    """What a browser makes of a page: its elements, its text, its links and the places that they lead to."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.places: list[str] = []
        self.blocks: list[str] = [""]
        self._style = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self._style = tag == "style"
        given = dict(attrs)
        self.links += [given["href"]] if "href" in given else []
        self.places += [given["id"]] if "id" in given else []
        assert set(given) <= {"href", "id", "class", "lang", "charset", "name", "content", "http-equiv"}
        self.blocks.append("")

    def handle_endtag(self, tag):
        self._style = False

    def handle_data(self, data):
        if not self._style:
            self.blocks[-1] += data


OUR_TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "article", "h1", "h2", "h3", "p", "ul", "ol",
    "li", "a", "span", "dl", "dt", "dd", "br",
}  # fmt: skip


def test_a_sheet_in_markdown_has_its_parts_lists_tags_and_where_it_comes_from() -> None:
    assert sheet_page(CALL, "md", "en") == (
        "# Call before the visit\n\n## Situation\n\nThe ward was not told.\n\nTen minutes are lost.\n\n"
        "## What was done\n\n- call the day before\n- say why\n- ask who will be there\n\n"
        "## What made it work\n\nOne person to talk to.\n\n## Tags\n\nphone, Ward\n\n"
        "Written on Sunday, 22 November 2026 from 2 notes of one session. "
        "For anybody: the names that were found are replaced by roles, or were left on purpose.\n"
    )


def test_a_sheet_as_text_and_in_html_says_the_same() -> None:
    assert sheet_page(CALL, "txt", "en").startswith(
        "Call before the visit\n=====================\n\nSituation\n---------\n"
    )
    read = Read(sheet_page(CALL, "html", "en"))
    words = [block.strip() for block in read.blocks if block.strip()]
    assert words[:5] == [
        "Call before the visit",
        "Call before the visit",
        "Situation",
        "The ward was not told.",
        "Ten minutes are lost.",
    ]
    assert "say why" in words and read.tags <= OUR_TAGS


def test_the_booklet_leads_by_title_and_tag_to_every_sheet_and_back_and_needs_nothing_else() -> None:
    page = booklet_page([CALL, OPEN], "fr")
    read = Read(page)
    assert read.places == ["top", "sheet-1", "sheet-2"]
    assert set(read.links) == {"#top", "#sheet-1", "#sheet-2"}
    assert '<html lang="fr">' in page and page.count("<article") == 2
    assert page.index("Begin with a round") < page.index("Call before the visit"), "by title"
    tags = [block.strip().lower() for block in read.blocks]
    assert tags.count("ward") == 4, "beside both titles, once in the list of tags, and on one sheet alone"
    assert not re.search(r"<script|<img|<link|<iframe|url\(|@import|https?:", page)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_is_text_in_every_format(text: str) -> None:
    sheet = msgspec.structs.replace(
        CALL, title=one_line(text), situation=text, done=f"- {one_line(text)}", tags=(one_line(text),), id=text
    )
    for page in (sheet_page(sheet, "html", "en"), booklet_page([sheet, OPEN], "en")):
        read = Read(page)
        shown = [" ".join(block.split()) for block in read.blocks]
        assert read.tags <= OUR_TAGS and all(link.startswith("#") for link in read.links)
        assert " ".join(clean(one_line(text)).split()) in shown
        for line in clean(text).split("\n"):
            assert not line.strip() or any(" ".join(line.strip(" -*•–").split()) in block for block in shown)


def test_a_file_is_called_after_the_sheet_and_after_nothing_else() -> None:
    assert sheet_file(CALL, "html") == "Call-before-the-visit.html"
    assert sheet_file(msgspec.structs.replace(CALL, title="../../[x]:<y>\n" + "é" * 200), "md").startswith("x-y-éé")
    assert len(sheet_file(msgspec.structs.replace(CALL, title="é" * 200), "md").encode()) < 130
    assert sheet_file(msgspec.structs.replace(CALL, title="!?"), "txt") == "sheet.txt"
    assert sheet_file(msgspec.structs.replace(CALL, title="Aux"), "txt") == "Aux-1.txt", "Windows keeps that name"
    assert booklet_file() == "Practice-sheets.html"


def test_a_sheet_with_two_words_is_a_page_in_every_format() -> None:
    for form in SHEET_FORMATS:
        assert "A minute each." in sheet_page(OPEN, form, "en")
