"""A small program that copies standard input with pyperclip, reads the clipboard back and compares.

Its argument is the folder where pyperclip is installed; its answer is the exit status. It is a process of its own
because pyperclip freezes when its helper hangs, fails silently, and writes to the terminal.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count

EQUAL, DIFFERENT, NONE, FAILED = 0, 3, 4, 5

#: Not used: Qt's clipboard is emptied when the program that filled it ends, and Klipper gets the text as an argument of
#: a command, where every user of the machine can read it. "" is pyperclip's own "none".
UNFIT = ("", "copy_qt", "copy_klipper")

#: Clipboards that return newlines as CR LF.
OF_WINDOWS = ("copy_windows", "copy_wsl")

#: For so many seconds, and so many times, the clipboard is read again until the text is there: where reading takes
#: long, being there does too.
_PATIENCE, _READINGS = 0.4, 8


def main(folder: str) -> int:
    """Copy standard input (UTF-8), read it back, return the exit status."""
    sys.path.append(folder)
    import pyperclip

    text = sys.stdin.buffer.read().decode("utf-8")
    copy, paste = pyperclip.determine_clipboard()
    mechanism = getattr(copy, "__name__", "")
    if mechanism in UNFIT:
        return NONE
    copy(text)
    return EQUAL if comes_back(text, paste, mechanism in OF_WINDOWS) else DIFFERENT


def comes_back(text: str, paste: Callable[[], str], of_windows: bool) -> bool:
    """Read until the text is there: one time in fourteen (measured), xclip returns before it owns the clipboard."""
    until = time.monotonic() + _PATIENCE
    for reading in count(1):
        with suppress(UnicodeError):  # the clipboard may have held something other than text
            back = paste()
            if (back.replace("\r\n", "\n") if of_windows else back) == text:
                return True
        if reading >= _READINGS and time.monotonic() > until:
            break
        time.sleep(0.02)
    return False


if __name__ == "__main__":
    try:
        status = main(sys.argv[1])
    except Exception:  # noqa: BLE001 (whatever it was, the clipboard did not work)
        status = FAILED
    sys.exit(status)
