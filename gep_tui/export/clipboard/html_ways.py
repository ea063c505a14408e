"""Put a text on the system's clipboard as HTML, for mails, with the plain text beside it: X, macOS, Windows."""

from __future__ import annotations

import base64
import os
import subprocess
import sys

from gep_tui.export.clipboard.x_owner import PLAIN, XClipboard

#: What PowerShell does with two lines of its input, the HTML and the plain text, both in base64.
_POWERSHELL = """
Add-Type -AssemblyName System.Windows.Forms
$page = [Convert]::FromBase64String([Console]::In.ReadLine())
$text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadLine()))
$both = New-Object System.Windows.Forms.DataObject
$both.SetData('HTML Format', [IO.MemoryStream]::new($page))
$both.SetText($text, 'UnicodeText')
[System.Windows.Forms.Clipboard]::SetDataObject($both, $true)
"""

#: The head of HTML on the clipboard of Windows: where the page and what is pasted of it begin and end, in bytes.
_CF_HTML = "Version:0.9\r\nStartHTML:{:010d}\r\nEndHTML:{:010d}\r\nStartFragment:{:010d}\r\nEndFragment:{:010d}\r\n"


def put_html(text: str, html: str) -> bool:
    """Put both on the clipboard; return whether the system took them, as far as it tells."""
    if sys.platform == "darwin":
        return _runs(("osascript", "-"), _apple_script(text, html).encode())
    if sys.platform == "win32":
        lines = (base64.b64encode(each) for each in (cf_html(html), text.encode()))
        return _runs(("powershell", "-NoProfile", "-STA", "-Command", _POWERSHELL), b"\n".join(lines) + b"\n")
    return bool(os.environ.get("DISPLAY")) and _held_on_x(text, html)


def cf_html(html: str) -> bytes:
    """Return a page as the clipboard of Windows wants it."""
    page, size = html.encode(), len(_CF_HTML.format(0, 0, 0, 0))
    begin, end = page.find(b"<body"), page.find(b"</body>")
    begin = page.find(b">", begin) + 1 if begin >= 0 else 0
    end = end if end >= 0 else len(page)
    return _CF_HTML.format(size, size + len(page), size + begin, size + end).encode() + page


def _apple_script(text: str, html: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'set the clipboard to {{text:"{quoted}", «class HTML»:«data HTML{html.encode().hex()}»}}'


def _runs(command: tuple[str, ...], given: bytes) -> bool:
    done = subprocess.run(command, input=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def _held_on_x(text: str, html: str) -> bool:
    """Leave a process behind that holds the clipboard of X; tell whether it has it."""
    if sys.platform == "win32":
        return False
    reads, writes = os.pipe()
    if os.fork():
        os.close(writes)
        return os.read(reads, 1) == b"y"
    try:
        held = XClipboard({"text/html": html.encode(), **dict.fromkeys(PLAIN, text.encode())})
        os.write(writes, b"y")
        os.close(writes)
        held.serve()
    finally:
        os._exit(0)
