"""Write a document as a draft of a mail (.eml): to whom it goes is left to whoever sends it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

import msgspec

from gep_tui.domain.stream.text import one_line
from gep_tui.export.document.document import Document
from gep_tui.export.html.html_page import html_page
from gep_tui.export.in_signs import undrawn
from gep_tui.export.mail.mail_style import MAIL_STYLE
from gep_tui.export.plain import written


class Attachment(msgspec.Struct, frozen=True):
    """A file to go with a mail, under this name."""

    name: str
    content: str | bytes


# The kinds of files by their ending (IANA); any other one is sent as bytes without a kind.
_OFFICE = "vnd.openxmlformats-officedocument"
_KINDS = {
    "docx": ("application", f"{_OFFICE}.wordprocessingml.document"),
    "xlsx": ("application", f"{_OFFICE}.spreadsheetml.sheet"),
    "pdf": ("application", "pdf"),
    "html": ("text", "html"),
    "ics": ("text", "calendar"),
}


def mail_draft(document: Document, subject: str, attachments: Sequence[Attachment] = ()) -> bytes:
    """Return the draft: plain text with HTML beside it. It has neither sender nor receiver, date nor machine's name.

    `X-Unsent` has mail programs open it for writing; many of them show no drawings, so charts are written in signs.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = one_line(subject)
    mail["X-Unsent"] = "1"
    mail.set_content(written(document.blocks), cte="base64")
    page = msgspec.structs.replace(document, blocks=tuple(undrawn(document.blocks)))
    mail.add_alternative(html_page(page, MAIL_STYLE), subtype="html", cte="base64")
    for each in attachments:
        content = each.content.encode("utf-8", "replace") if isinstance(each.content, str) else each.content
        kind, subkind = _KINDS.get(each.name.rpartition(".")[2], ("application", "octet-stream"))
        mail.add_attachment(content, maintype=kind, subtype=subkind, filename=one_line(each.name))
    _bound(mail)
    return mail.as_bytes()


def _bound(mail: EmailMessage) -> None:
    """Give the parts boundaries made of what they hold, not by chance; no line of base64 can look like one."""
    held = hashlib.sha256()
    for part in mail.walk():
        if not part.is_multipart():
            held.update(part.as_bytes())
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"{held.hexdigest()[:32]}.{number}")
