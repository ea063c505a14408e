"""All text of a file that left, properties and names of parts included."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

from gep_tui.export.formats import FileFormat


def inside(form: FileFormat, content: str | bytes, folder: Path, needs: Callable[[str], str]) -> str:
    """Return all text of a file, its properties and the names of its parts included."""
    if isinstance(content, str):
        return content
    if form == "eml":
        mail = message_from_bytes(content, policy=policy.default)
        return "\n".join(str(part) if part.is_multipart() else part.get_content() for part in mail.walk())
    if form == "pdf":
        path = folder / "page.pdf"
        path.write_bytes(content)
        pages = subprocess.check_output([needs("pdftotext"), "-raw", path, "-"], text=True)
        return pages + subprocess.check_output([needs("pdfinfo"), path], text=True)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(name + parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
