"""Say why a file cannot be used as a template."""

from __future__ import annotations

from gep_tui.domain.stream.text import one_line
from gep_tui.export.docx.template import TemplateFault
from gep_tui.locale import _


def template_fault(fault: TemplateFault) -> str:
    """Return one sentence: which file, what is wrong with it, what to do."""
    words = {
        "unreadable": _("The template {file} cannot be read: {why}."),
        "macros": _("The template {file} holds macros, which no minutes need: save it as .docx, and take that one."),
        "too-large": _("The template {file} is too large: take one without pictures, or with smaller ones."),
    }.get(
        fault.problem,
        _("The template {file} is no .docx: open it in Word or LibreOffice, and save it as one."),
    )
    return words.format(file=one_line(str(fault.path)), why=fault.why)
