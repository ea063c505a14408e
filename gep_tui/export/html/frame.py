"""The frame of a page in HTML: whatever is in it, nothing is loaded and no script runs."""

from __future__ import annotations

import re
from html import escape

from gep_tui.export.xml_text import for_xml


def framed(title: str, body: str, language: str, style: str) -> str:
    """Return the whole page; `body` is HTML and `style` is CSS, `title` is any text."""
    lang = language if re.fullmatch("[a-z]{2}", language) else "en"
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="color-scheme" content="light dark">\n<title>{shown(title)}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def shown(text: str) -> str:
    """Return text as HTML shows it, letter for letter."""
    return escape(for_xml(text), quote=True)
