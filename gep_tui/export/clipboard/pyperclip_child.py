"""Run as a program of its own: pyperclip copies what stands on standard input, then reads it back and compares.

It is given the folder in which pyperclip is installed, and answers by its exit status alone. On its own because
pyperclip freezes when its helper hangs, says nothing when it fails, and writes to the terminal.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress

EQUAL, DIFFERENT, NONE, FAILED = 0, 3, 4, 5

#: Not used: Qt's clipboard is gone as soon as the program that filled it ends; for Klipper the text would
#: stand among a command's arguments, where everybody on the machine can read it. "" is pyperclip's own "none".
_UNFIT = ("", "copy_qt", "copy_klipper")

#: Those that give newlines back as CR LF.
_OF_WINDOWS = ("copy_windows", "copy_wsl")

#: Seconds for which a text that is not there yet is looked for again.
_PATIENCE = 0.4


def main(folder: str) -> int:
    """Copy standard input (UTF-8), read it back, return the exit status."""
    sys.path.append(folder)
    import pyperclip

    text = sys.stdin.buffer.read().decode("utf-8")
    copy, paste = pyperclip.determine_clipboard()
    mechanism = getattr(copy, "__name__", "")
    if mechanism in _UNFIT:
        return NONE
    copy(text)
    return EQUAL if _comes_back(text, paste, mechanism in _OF_WINDOWS) else DIFFERENT


def _comes_back(text: str, paste: Callable[[], str], of_windows: bool) -> bool:
    """Read until it is there: xclip returns before the clipboard is its own, in one copy of fourteen (measured)."""
    until = time.monotonic() + _PATIENCE
    while True:
        with suppress(UnicodeError):  # what was there before need not be text
            back = paste()
            if (back.replace("\r\n", "\n") if of_windows else back) == text:
                return True
        if time.monotonic() > until:
            return False
        time.sleep(0.02)


if __name__ == "__main__":
    try:
        status = main(sys.argv[1])
    except Exception:  # noqa: BLE001 (whatever it was, the clipboard did not work)
        status = FAILED
    sys.exit(status)
