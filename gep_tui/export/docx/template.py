"""Open a template of the user's own (.docx or .dotx), or an empty page in our look."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import msgspec
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.styles import BabelFish

from gep_tui.store.files.disk import read_file
from gep_tui.words.system_reasons import reason

_TYPES = "[Content_Types].xml"
_DOCX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DOTX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"

#: Most bytes that a template may take once it is unpacked.
_LARGEST = 200_000_000


class TemplateFault(msgspec.Struct, frozen=True, kw_only=True):
    """Why a file is no template. Problems: unreadable (`why` is the reason in words), not-docx, macros, too-large."""

    path: Path
    problem: str
    why: str = ""


def read_template(path: Path) -> bytes | TemplateFault:
    """Return the template as a .docx; a .dotx is taken for one. The file is only read."""
    try:
        content = read_file(path, most=_LARGEST + 1)
    except OSError as error:
        return TemplateFault(path=path, problem="unreadable", why=reason(error))
    if len(content) > _LARGEST:
        return TemplateFault(path=path, problem="too-large")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            if sum(part.file_size for part in parts.infolist()) > _LARGEST:
                return TemplateFault(path=path, problem="too-large")
            if b"macroEnabled" in parts.read(_TYPES):
                return TemplateFault(path=path, problem="macros")
            content = _as_docx(parts) if _DOTX in parts.read(_TYPES) else content
        docx.Document(io.BytesIO(content))
    except Exception:  # noqa: BLE001  a damaged file fails in any of zip, XML and the parts that it lacks
        return TemplateFault(path=path, problem="not-docx")
    return content


def opened(template: bytes | None) -> WordDocument:
    """Return the document to write into: a copy of the template, else an empty page."""
    if template is None:
        return docx.Document()
    word = docx.Document(io.BytesIO(template))
    _name_as_word_does(word)
    return word


def _name_as_word_does(word: WordDocument) -> None:
    """Give styles their names in Word: LibreOffice writes "Heading 1", and its headings would not be found."""
    names = word.styles.element.findall(f"{qn('w:style')}/{qn('w:name')}")
    known = {name.get(qn("w:val")) for name in names}
    for name in names:
        written = BabelFish.ui2internal(name.get(qn("w:val"), ""))
        if written not in known:
            name.set(qn("w:val"), written)


def _as_docx(parts: zipfile.ZipFile) -> bytes:
    """Return the parts of a .dotx as a .docx: only the declared type of the main part differs."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in parts.infolist():
            content = parts.read(part)
            copy.writestr(part.filename, content.replace(_DOTX, _DOCX) if part.filename == _TYPES else content)
    return out.getvalue()
