"""What was typed stands letter for letter in the programs that people open a file with, and does nothing there."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path

import msgspec
import pytest
from looked_at import looked_at

from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import clean
from gep_tui.export.about import About
from gep_tui.export.blocks import Chart, Item, Table
from gep_tui.export.document.document import Document, document
from gep_tui.export.docx.docx_file import docx_file
from gep_tui.export.html.html_page import html_page
from gep_tui.export.pdf.pdf_file import pdf_file
from gep_tui.export.plot import Bar, Plot
from gep_tui.export.xlsx.sheet_tables import sheet_tables
from gep_tui.export.xlsx.xlsx_file import xlsx_file

#: What the programs behind PDF, .docx and HTML would obey, and what no font has a picture of.
COMMANDS = (
    '#set page(fill: red) #eval("1+1") #sys.inputs $ x^2 $ @ref <label>',
    "\\input{a} ${HOME} {{x}} {%if%} \\n {PAGE} _x0041_ '=1+1",
    'DDE("cmd";"/c calc") HYPERLINK "http://x.example" www.x.example a@x.example',
    "]]>&#x41;<!-- x --><?php ?><w:p/>",
    "\x1b[31mred\x07 \U0001fae8 \U0001f701",
)


@pytest.fixture
def page(record: Report, its: About) -> Document:
    """The facilitator's document of the session with hostile notes, commands as entries, in a cell, and in a chart."""
    seen = document(looked_at(record, about=its))
    bars = Plot(tuple(Bar(text, 1, "=1") for text in COMMANDS), 1)
    rows = tuple((text, f"{text}\nand\nmore") for text in COMMANDS)
    added = (*map(Item, COMMANDS), Chart(bars, Table(("a", "b"), rows), "="))
    return msgspec.structs.replace(seen, blocks=(*seen.blocks, *added))


@pytest.fixture
def typed(record: Report) -> list[str]:
    """What was typed, without blanks: pages break lines where they like."""
    return [letters(clean(line)) for note in record.notes for line in note.text.split("\n")]


@pytest.fixture
def commands() -> list[str]:
    """The commands as they are shown."""
    return [letters(clean(text)) for text in COMMANDS]


def letters(text: str) -> str:
    """Return what can be seen of the text, in one run."""
    return re.sub(r"[\s\u200b-\u200d\ufe0f]", "", text)


def left_to_right(lines: list[str]) -> list[str]:
    """Return the lines that a program which extracts text gives back in the order in which they were typed."""
    return [line for line in lines if line.isascii() or not re.search("[\u0590-\u07ff]", line)]


def test_libreoffice_shows_every_letter_of_a_docx_and_of_a_workbook(
    page: Document,
    typed: list[str],
    commands: list[str],
    record: Report,
    its: About,
    tmp_path: Path,
    needs: Callable[[str], str],
) -> None:
    office, to_text, info = needs("soffice"), needs("pdftotext"), needs("pdfinfo")
    (tmp_path / "page.docx").write_bytes(docx_file(page))
    (tmp_path / "book.xlsx").write_bytes(
        xlsx_file(sheet_tables(looked_at(record, about=its)), "Séance", "Pour moi.", "fr")
    )
    words = [office, f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf", "--outdir"]
    files = [tmp_path / "page.docx", tmp_path / "book.xlsx"]
    said = subprocess.run([*words, tmp_path, *files], capture_output=True, text=True, timeout=240)
    for made in (tmp_path / "page.pdf", tmp_path / "book.pdf"):
        assert made.exists(), said.stderr
        text = letters(subprocess.check_output([to_text, "-raw", made, "-"], text=True))
        wanted = [*typed, *commands] if made.name == "page.pdf" else typed
        missing = [line for line in left_to_right(wanted) if line not in text]
        assert not missing, made.name
        assert "http" not in subprocess.check_output([info, "-url", made], text=True), "no link"


def test_chromium_shows_every_letter_of_a_page_and_runs_nothing(
    page: Document, typed: list[str], commands: list[str], tmp_path: Path, needs: Callable[[str], str]
) -> None:
    (tmp_path / "page.html").write_text(html_page(page), encoding="utf-8")
    words = [needs("chromium"), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/chromium"]
    words += ["--dump-dom", f"file://{tmp_path}/page.html"]
    dom = subprocess.run(words, capture_output=True, text=True, timeout=240, check=True).stdout
    body = dom.partition("<main>")[2]
    assert not re.search(r"<(script|b|a|img|iframe)\b", body)
    text = letters(unescape(re.sub(r"<[^<>]*>", "", body)))
    assert not [line for line in (*typed, *commands) if line not in text]


def test_a_text_extractor_finds_every_letter_in_a_pdf_and_no_link(
    page: Document, typed: list[str], commands: list[str], tmp_path: Path, needs: Callable[[str], str]
) -> None:
    made = tmp_path / "page.pdf"
    made.write_bytes(pdf_file(page))
    text = letters(subprocess.check_output([needs("pdftotext"), "-raw", made, "-"], text=True))
    assert not [line for line in left_to_right([*typed, *commands]) if line not in text]
    assert "http" not in subprocess.check_output([needs("pdfinfo"), "-url", made], text=True)
    said = subprocess.check_output([needs("pdfinfo"), made], text=True)
    assert re.search(r"Tagged: +yes", said)
    assert re.search(r"Page size: .*A4", said)
    assert "Author" not in said
    fonts = subprocess.check_output([needs("pdffonts"), made], text=True).splitlines()[2:]
    assert fonts
    assert all(re.search(r" yes (yes|no) +yes +\d+", line) for line in fonts), "all are in the file"
