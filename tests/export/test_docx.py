"""A .docx holds the document in real styles, says nothing of its author, and takes a template of the user's own."""

from __future__ import annotations

import io
import os
import re
import zipfile
from pathlib import Path

import docx
import pytest
from looked_at import looked_at

from gep_tui.domain.session.report import Report
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, Item, PageBreak, Table, TextLine
from gep_tui.export.document.document import Document, document
from gep_tui.export.docx.docx_file import docx_file
from gep_tui.export.docx.template import TemplateFault, read_template

HEBREW = "שלום עולם"
SHORT = Document(
    title="Séance 4",
    for_whom="Pour le groupe.",
    language="fr",
    blocks=(
        Heading(1, "Séance 4"),
        TextLine("Pour le groupe."),
        Heading(2, "Cas 1"),
        Heading(3, "Exposé"),
        Heading(4, "Faits"),
        Item("deux\nlignes\tici"),
        Item(HEBREW),
        Item("laid \x1b[31m \ufffe \ud800 \u202e fin"),
        Table(("Qui", "Quoi"), (("Anne", "=1+1"), ("Léa", "a\nb"))),
    ),
)


def read(content: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def styles_of(content: bytes) -> list[str]:
    return [each.style.name or "" for each in read(content).paragraphs if each.style]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A template with a letterhead, its own heading and text, written by somebody."""
    made = docx.Document()
    made.core_properties.author, made.core_properties.comments = "Claire Dupont", "PC-DUPONT"
    made.styles["Heading 1"].font.name = "Georgia"
    made.sections[0].header.paragraphs[0].text = "Association Passerelles"
    made.add_paragraph("12 rue Haute")
    made.add_paragraph("")
    path = tmp_path / "letter.docx"
    made.save(str(path))
    return path


def test_every_block_has_its_own_style() -> None:
    word = read(docx_file(SHORT))
    headings = ["Title", "Normal", "Heading 1", "Heading 2", "Heading 3"]
    assert styles_of(docx_file(SHORT)) == [*headings, *["List Bullet"] * 3, "Normal"]
    assert word.paragraphs[5].text == "deux\nlignes\tici"
    assert word.paragraphs[7].text == "laid [31m    fin"
    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows] == [
        ["Qui", "Quoi"], ["Anne", "=1+1"], ["Léa", "a\nb"],
    ]  # fmt: skip
    assert word.tables[0].style is not None
    assert word.tables[0].style.name == "Table Grid"


def test_what_stands_on_a_page_of_its_own_begins_one() -> None:
    blocks = (Heading(1, "a"), PageBreak(), Heading(2, "Times"), TextLine("x"))
    xml = parts(docx_file(Document(title="a", for_whom="", language="en", blocks=blocks)))["word/document.xml"]
    assert xml.count("<w:pageBreakBefore/>") == 1
    assert xml.index("<w:pageBreakBefore/>") < xml.index("Times")


def test_header_rows_come_again_and_pages_are_numbered_in_the_language_of_the_text() -> None:
    found = parts(docx_file(SHORT))
    assert found["word/document.xml"].count("w:tblHeader") == 1
    assert 'w:val="fr-FR"' in found["word/styles.xml"]
    feet = [text for name, text in found.items() if name.startswith("word/footer")]
    assert feet
    assert all('w:instr="PAGE"' in text and 'w:instr="NUMPAGES"' in text and "Séance 4" in text for text in feet)
    assert 'w:w="11906"' in found["word/document.xml"], "A4"
    assert "en-GB" in parts(docx_file(Document(title="", for_whom="", language="en", blocks=())))["word/styles.xml"]


def test_text_from_right_to_left_runs_that_way() -> None:
    xml = parts(docx_file(SHORT))["word/document.xml"]
    assert (xml.count("<w:bidi/>"), xml.count("<w:rtl/>")) == (1, 1)


def test_no_field_and_no_link_comes_of_what_was_typed(record: Report, its: About) -> None:
    found = parts(docx_file(document(looked_at(record, about=its))))
    assert not re.search("w:hyperlink|w:instrText|w:fldSimple|w:fldChar", found["word/document.xml"])
    assert "External" not in found["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("templated", [False, True])
def test_it_names_neither_author_nor_machine(own: Path, templated: bool) -> None:
    template = read_template(own) if templated else None
    assert not isinstance(template, TemplateFault)
    content = docx_file(SHORT, template)
    found, said = parts(content), read(content).core_properties
    assert (said.title, said.language, said.author, said.last_modified_by) == ("Séance 4", "fr-FR", "", "")
    assert not [name for name in found if "app.xml" in name or "thumbnail" in name or "custom" in name]
    assert not [each for each in ("Dupont", "DUPONT", "python-docx") if each in "".join(found.values())]


def test_a_template_keeps_letterhead_styles_and_text(own: Path) -> None:
    before = own.read_bytes()
    own.chmod(0o400)
    template = read_template(own)
    assert isinstance(template, bytes)
    word = read(docx_file(SHORT, template))
    assert word.sections[0].header.paragraphs[0].text == "Association Passerelles"
    assert [each.text for each in word.paragraphs[:2]] == ["12 rue Haute", "Séance 4"]
    assert word.styles["Heading 1"].font.name == "Georgia"
    assert own.read_bytes() == before


def test_a_dotx_is_taken_for_a_docx(own: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(own) as letter, zipfile.ZipFile(tmp_path / "own.dotx", "w") as template:
        for name in letter.namelist():
            template.writestr(name, letter.read(name).replace(b"document.main+xml", b"template.main+xml"))
    content = read_template(tmp_path / "own.dotx")
    assert isinstance(content, bytes)
    assert read(docx_file(SHORT, content)).paragraphs[0].text == "12 rue Haute"


def test_a_template_that_libreoffice_wrote_keeps_its_headings_and_does_not_tell_its_author(
    own: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(own) as letter, zipfile.ZipFile(tmp_path / "lo.docx", "w") as written:
        for name in letter.namelist():
            rest = letter.read(name).replace(b'w:val="heading 1"', b'w:val="Heading 1"')
            link = b"officedocument/2006/relationships/metadata/core-properties"
            written.writestr(name, rest.replace(b"package/2006/relationships/metadata/core-properties", link))
    content = read_template(tmp_path / "lo.docx")
    assert isinstance(content, bytes)
    made = docx_file(SHORT, content)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.namelist().count("docProps/core.xml") == 1
        assert b"Dupont" not in archive.read("docProps/core.xml")
    assert read(made).styles["Heading 1"].font.name == "Georgia"


def test_header_and_footer_of_ours_stand_where_a_printer_prints(tmp_path: Path) -> None:
    bare = docx.Document()
    bare.sections[0].header_distance = bare.sections[0].footer_distance = 0
    bare.save(str(tmp_path / "edge.docx"))
    content = read_template(tmp_path / "edge.docx")
    assert isinstance(content, bytes)
    section = read(docx_file(SHORT, content)).sections[0]
    assert section.header_distance == section.footer_distance
    assert round(section.header_distance.cm, 1) == 1


def test_what_is_said_below_a_heading_stays_with_it() -> None:
    xml = parts(docx_file(SHORT))["word/document.xml"]
    assert xml.count("<w:keepNext/>") == 1, "the line that says for whom it is"


def test_a_template_without_styles_gets_those_that_are_used(own: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(own) as letter, zipfile.ZipFile(tmp_path / "bare.docx", "w") as bare:
        for name in letter.namelist():
            rest = letter.read(name)
            if name.endswith("document.xml.rels"):
                lines = rest.decode().replace("><", ">\n<").splitlines()
                rest = "\n".join(each for each in lines if "styles" not in each and "numbering" not in each).encode()
            if name not in ("word/styles.xml", "word/numbering.xml"):
                bare.writestr(name, rest)
    content = read_template(tmp_path / "bare.docx")
    assert isinstance(content, bytes)
    made = docx_file(SHORT, content)
    assert styles_of(made)[2:5] == ["Normal", "Heading 1", "Heading 2"]
    assert 'w:lvlText w:val="•"' in parts(made)["word/numbering.xml"]


def test_a_template_that_lacks_some_styles_keeps_the_others(tmp_path: Path) -> None:
    made = docx.Document()
    for name in ("Title", "Heading 2", "List Bullet", "Table Grid"):
        made.styles[name].delete()
    made.save(str(tmp_path / "few.docx"))
    content = read_template(tmp_path / "few.docx")
    assert isinstance(content, bytes)
    assert styles_of(docx_file(SHORT, content))[:4] == ["Title", "Normal", "Heading 1", "Heading 2"]


def test_what_is_no_template_is_told(tmp_path: Path) -> None:
    (tmp_path / "text.docx").write_text("Bonjour")
    (tmp_path / "folder.docx").mkdir()
    os.mkfifo(tmp_path / "pipe.docx")
    with zipfile.ZipFile(tmp_path / "zip.docx", "w") as archive:
        archive.writestr("a.txt", "a")
    with zipfile.ZipFile(tmp_path / "macro.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
    found = {
        name: read_template(tmp_path / f"{name}.docx") for name in ("text", "folder", "pipe", "zip", "macro", "absent")
    }
    problems = {name: fault.problem for name, fault in found.items() if isinstance(fault, TemplateFault)}
    assert problems == {
        "text": "not-docx", "folder": "unreadable", "pipe": "unreadable", "zip": "not-docx", "macro": "macros",
        "absent": "unreadable",
    }  # fmt: skip


def test_a_note_of_300000_characters_stands_whole() -> None:
    long = "mot " * 75_000
    rows = (("Anne", long), ("Léa", "x\n" * 900), ("Karim", ""), ("", ""))
    blocks = (Heading(1, "t"), Item(long), Table(("Qui", "Quoi"), rows))
    word = read(docx_file(Document(title="t", for_whom="", language="fr", blocks=blocks)))
    pieces = [each.text for each in word.paragraphs[1:] if each.text]
    assert "".join(pieces).strip() == long.strip() and max(map(len, pieces)) <= 20_000
    cells = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
    assert "".join(what.replace("\n", "") for _, what in cells) == "Quoi" + long + "x" * 900
    assert max(len(what) for _, what in cells) <= 1_000, "or LibreOffice takes minutes to lay out the cell"
    assert [who for who, _ in cells if who] == ["Qui", "Anne", "Léa", "Karim"]
    assert cells[-1] == ["", ""], "a row to sign in stays"
