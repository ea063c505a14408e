"""A draft of a mail is read back whole: for nobody yet, plain and HTML, with what goes along."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from looked_at import looked_at

from gep_tui.domain.session.report import Report
from gep_tui.domain.stream.text import clean
from gep_tui.export.about import About
from gep_tui.export.blocks import Heading, Item
from gep_tui.export.contents import content_of
from gep_tui.export.document.document import Document
from gep_tui.export.mail.mail_draft import Attachment, mail_draft

SHORT = Document(title="t", for_whom="", language="fr", blocks=(Heading(1, "Séance"), Item("a\nBcc: x@example.org")))


def read(content: str | bytes) -> EmailMessage:
    assert isinstance(content, bytes)
    mail = message_from_bytes(content, policy=policy.default)
    assert not mail.defects
    return mail


def body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def test_it_is_a_draft_for_nobody_yet() -> None:
    mail = read(mail_draft(SHORT, "Séance 4\r\nBcc: x@example.org"))
    assert set(mail.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert (mail["Subject"], mail["X-Unsent"]) == ("Séance 4 Bcc: x@example.org", "1")


def test_plain_and_html_say_the_same_letter_for_letter(record: Report, its: About) -> None:
    mail = read(content_of(looked_at(record, about=its), "eml"))
    plain, html = body(mail, "plain").replace("\r\n", "\n"), body(mail, "html")
    for note in record.notes:
        for line in clean(note.text).split("\n"):
            assert line.strip() in plain
    assert not re.search("<(script|b|a|img)\\b", html)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_files_go_along_under_their_names(record: Report, its: About) -> None:
    mail = read(content_of(looked_at(record, about=its), "eml", attached=("docx", "html", "xlsx")))
    found = list(mail.iter_attachments())
    assert [str(part.get_filename()).rpartition(".")[2] for part in found] == ["docx", "html", "xlsx"]
    assert found[0].get_content()[:2] == b"PK"
    assert "wordprocessingml" in found[0].get_content_type()


def test_an_attachment_with_a_strange_name_comes_through() -> None:
    mail = read(mail_draft(SHORT, "s", [Attachment('é"; x=\r\n «1».docx', b"a"), Attachment("plain", "texte é")]))
    assert [part.get_filename() for part in mail.iter_attachments()] == ['é"; x= «1».docx', "plain"]
