"""Markdown and plain text: what they say, to whom; what people typed is never taken for markup."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from looked_at import looked_at
from markdown_it import MarkdownIt
from markdown_it.token import Token

from gep_tui import locale
from gep_tui.domain.session.report import NoteRow, Report
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, Item, Table, TextLine
from gep_tui.export.markdown import markdown, written
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.plain import plain
from gep_tui.export.plain import written as written_plain
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.export.readers.seen import Seen

PARSERS = (MarkdownIt("commonmark"), MarkdownIt("commonmark").enable(["table", "strikethrough"]))

#: Everything that means something in some Markdown, blanks, letters, other scripts, entities.
NASTY = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()#+-.!<>|~&;:=$^\"'/@%1290ax \t\n\r\u00a0\u3000\u2028"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
) | st.lists(
    st.sampled_from(
        ["# ", "- ", "1. ", "> ", "---", "===", "```", "~~~", "    ", "\n", "\n\n", "&lt;", "&#35;", "<b>", "<!--",
         "-->", "[a](b)", "[a]: b", "![a](b)", "|", "|---|", ":--", "**", "__", "\\", "  \n", "\t", "<?", "a"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


def shown(tokens: list[Token] | None) -> str:
    """Return what an inline token shows; fail on anything but text and line breaks."""
    out = ""
    for token in tokens or []:
        assert token.type in ("text", "softbreak", "hardbreak", "text_special"), token
        out += "\n" if token.type.endswith("break") else token.content
    return out


def inlines(text: str, parser: MarkdownIt) -> Iterator[str]:
    for token in parser.parse(text):
        assert token.type not in ("html_block", "fence", "code_block", "hr", "blockquote_open", "ordered_list_open")
        if token.type == "inline":
            yield shown(token.children)


@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "with-tables"])
@given(text=NASTY)
@example(text="a\\|b\\")
@example(text="#\n##\n\n \n\t-\n=")
@example(text="&amp;lt; &#x3c; &copy")
def test_every_text_shows_letter_for_letter_in_a_list(parser: MarkdownIt, text: str) -> None:
    page = written([Heading(1, "x"), Item(text), Item("next"), Heading(2, "y")])
    found = list(inlines(page, parser))
    expected = clean(text).strip("\n")
    assert found == ["x", *([expected] if expected else []), "next", "y"]
    assert [token.type for token in parser.parse(page)].count("list_item_open") == 2


@given(text=NASTY)
@example(text="C # ##")
def test_every_text_shows_letter_for_letter_in_headings_lines_and_cells(text: str) -> None:
    page = written([Heading(2, f"a{text}a"), TextLine(f"b{text}b"), Table((f"c{text}c", "d"), ((f"e{text}e", "|\\"),))])
    heading, line, head, second, cell, last = inlines(page, PARSERS[1])
    assert heading == one_line(f"a{text}a")
    assert line == one_line(f"b{text}b")
    assert (second, last) == ("d", "|\\")
    for found, sign in ((head, "c"), (cell, "e")):
        assert found == " / ".join(each.strip() for each in clean(f"{sign}{text}{sign}").split("\n"))


@given(text=NASTY)
def test_plain_text_has_no_control_character_and_keeps_every_line(text: str) -> None:
    page = written_plain([Heading(1, f"x{text}"), TextLine(f"x{text}"), Item(f"x{text}y"), Table(("a",), ((text,),))])
    assert not [sign for sign in page if unicodedata.category(sign) in ("Cc", "Cs") and sign != "\n"]
    kept = clean(f"x{text}y").replace("\t", "    ").split("\n")
    assert "- " + kept[0] in page.split("\n")
    assert all(f"  {line}" in page.split("\n") for line in kept[1:] if line)


def items_of(page: str) -> list[str]:
    """Return what the entries of all lists on a page say, except those of its head."""
    _head, *sections = re.split(r"^## ", page, flags=re.MULTILINE)
    tokens = [token for section in sections for token in PARSERS[1].parse(f"## {section}")]
    return [
        shown(inside.children)
        for before, inside in itertools.pairwise(tokens)
        if before.type == "paragraph_open" and inside.type == "inline"
    ]


def test_a_page_holds_every_kept_note_and_no_more(record: Report, its: About) -> None:
    page = markdown(looked_at(record, about=its))
    lists = [note for note in record.notes if note.kind not in ("commitment", "request")]
    expected = [clean(f"{note.person}: {note.text}" if note.person else note.text) for note in lists]
    question = "Comment l’annoncer à chacun,\net quand ?\nearlier: Comment annoncer ?"
    held = ("Check-in round (5 min)", "The case (Anne): Account (12 min), Consultation (29 min)")
    assert sorted(items_of(page)) == sorted((question, *held, *expected))
    assert "RETIRÉE" not in page


def test_speaking_shares_and_notes_to_self_are_for_the_facilitator_only(seen_by: Callable[..., Seen]) -> None:
    for write in (markdown, plain):
        own, groups = write(seen_by(FACILITATOR)), write(seen_by(GROUP))
        for secret in ("Speaking times", "Anne se tait beaucoup"):
            assert secret in own
            assert secret not in groups
        assert "For the facilitator alone" in own
        assert "For the members of the group" in groups


def test_notes_to_self_come_out_where_the_facilitator_asks_for_them(seen_by: Callable[..., Seen]) -> None:
    own = seen_by(FACILITATOR)
    assert "Anne se tait beaucoup" in plain(own.only(Part("kind", "self")))
    assert "Anne se tait beaucoup" not in plain(own.only(Part("person", "Anne", own.about.presented("Anne"))))
    for reader in (GROUP, Reader("person", "Anne"), Reader("presenter", "Anne"), Reader("person", "Léa")):
        assert "Anne se tait beaucoup" not in plain(seen_by(reader).only(Part("kind", "self")))


def test_the_key_question_stands_once_with_how_it_was_put_before(record: Report, its: About) -> None:
    page = plain(looked_at(record, about=its))
    question = "- Comment l’annoncer à chacun,\n  et quand ?\n  earlier: Comment annoncer ?\n"
    assert f"The case (Anne)\n---------------\n\nKey question:\n{question}" in page
    assert page.count("Comment l’annoncer à chacun") == 1


def test_commitments_are_a_table(record: Report, its: About) -> None:
    for part in (WHOLE, Part("commitments")):
        page = markdown(looked_at(record, part, its))
        assert "| Who | What | By when | Said in |\n| --- | --- | --- | --- |\n| Anne | Rencontrer la " in page
        assert "| 2026-12-01 | The case (Anne) · Consultation |" in page
    assert "Check-in" not in markdown(looked_at(record, Part("commitments"), its))


def test_planned_and_real_times_are_a_table(record: Report, its: About) -> None:
    for part in (WHOLE, Part("phases")):
        assert "| The case (Anne) · Account | 10:47 | 10:00 | 11:30 | +1:30 |" in markdown(looked_at(record, part, its))


@pytest.mark.parametrize("what", ["turns", "speaking"])
def test_a_page_of_turns_or_shares_is_for_the_facilitator(what: Any, record: Report, its: About) -> None:
    page = plain(looked_at(record, Part(what), its))
    assert "For the facilitator alone" in page
    assert "Karim | " in page


def test_a_record_without_its_session_is_still_a_page(record: Report) -> None:
    page = markdown(looked_at(record))
    assert "## case-1\n\n### Account" in page
    assert "- People: Anne, Karim, Léa" in page


def test_an_empty_session_is_a_page(record: Report) -> None:
    session = msgspec.structs.replace(record.session, title="", group="", started_at=None, rehearsal=True)
    bare = msgspec.structs.replace(record, session=session, phases=(), turns=(), speaking=(), notes=(), commitments=())
    page = plain(looked_at(bare))
    assert page.startswith("Session 2026-11-22-1042-k3f\n===")
    assert "A rehearsal" in page


def test_a_note_of_no_phase_has_a_place(record: Report) -> None:
    stray = NoteRow(id="x-1", at="2026-11-22T10:00:00+01:00", phase="", kind="fact", person="", author="", text="avant")
    page = plain(looked_at(msgspec.structs.replace(record, notes=(stray,))))
    assert "Outside the phases\n------------------\n\nFact:\n- avant\n" in page


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("who", ["group", "facilitator"])
def test_the_pages_are_the_golden_ones(
    who: Any, language: str, seen_by: Callable[..., Seen], golden: Callable[[str, str], None]
) -> None:
    locale.choose(language)
    seen = seen_by(Reader(who), language)
    golden(f"{who}.{language}.md", markdown(seen))
    golden(f"{who}.{language}.txt", plain(seen))


def test_the_notes_can_be_put_in_order_by_kind(seen_by: Callable[..., Seen]) -> None:
    page = markdown(seen_by(GROUP), "kind")
    assert page.index("### Fact\n") < page.index("### Offered lead")
    assert "### Account" not in page
