"""A small program that copies a text with its HTML, reads the plain text back and compares.

Its arguments are the folders where gep and pyperclip are installed; its answer is the exit status. Its input is JSON:
`text` and `html`. It is a process of its own for the reasons of `pyperclip_child`.
"""

from __future__ import annotations

import json
import sys


def main(folders: list[str]) -> int:
    """Copy both kinds, read the text back, return the exit status."""
    sys.path.extend(folders)
    import pyperclip

    from gep_tui.export.clipboard import pyperclip_child
    from gep_tui.export.clipboard.html_ways import put_html

    given = json.load(sys.stdin.buffer)
    copy, paste = pyperclip.determine_clipboard()
    mechanism = getattr(copy, "__name__", "")
    if mechanism in pyperclip_child.UNFIT or not put_html(given["text"], given["html"]):
        return pyperclip_child.NONE
    of_windows = mechanism in pyperclip_child.OF_WINDOWS
    comes_back = pyperclip_child.comes_back(given["text"], paste, of_windows)
    return pyperclip_child.EQUAL if comes_back else pyperclip_child.DIFFERENT


if __name__ == "__main__":
    try:
        status = main(sys.argv[1:])
    except Exception:  # noqa: BLE001 (whatever it was, the clipboard did not work)
        status = 5
    sys.exit(status)
