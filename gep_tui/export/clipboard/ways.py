"""The ways to a clipboard: the system's through pyperclip, tmux's buffer, OSC 52. Each reports only what it has
checked."""

from __future__ import annotations

import base64
import importlib.util
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from gep_tui.export.clipboard import html_child, pyperclip_child
from gep_tui.export.clipboard.programs import run

#: "": copied, read back, equal. "elsewhere": the only clipboard is on a machine where nobody sits.
Trouble = Literal["", "none", "elsewhere", "late", "different", "failed"]

#: In base64 letters: terminals cut a longer sequence, or ignore all of it.
LONGEST_SEQUENCE = 70_000

#: Terminals that would print the sequence or ignore it.
_WITHOUT_OSC_52 = ("", "dumb", "linux", "unknown")

_MEANINGS: Mapping[int | None, Trouble] = {
    pyperclip_child.EQUAL: "",
    pyperclip_child.DIFFERENT: "different",
    pyperclip_child.NONE: "none",
}


def to_system(text: str, environ: Mapping[str, str], seconds: float) -> Trouble:
    """Copy with pyperclip to the system's clipboard, read it back and compare; takes at most `seconds`."""
    return _by_child((pyperclip_child.__file__, _pyperclip()), text.encode("utf-8"), environ, seconds)


def with_html(text: str, html: str, environ: Mapping[str, str], seconds: float) -> Trouble:
    """Copy `text` to the system's clipboard with the same as HTML beside it, for mails; read the text back."""
    own = str(Path(html_child.__file__).parents[3])
    given = json.dumps({"text": text, "html": html}).encode("utf-8")
    return _by_child((html_child.__file__, own, _pyperclip()), given, environ, seconds)


def _pyperclip() -> str:
    """Return the folder where pyperclip is installed, "" if it is not."""
    found = importlib.util.find_spec("pyperclip")
    return str(Path(found.origin).parents[1]) if found is not None and found.origin else ""


def _by_child(child: tuple[str, ...], given: bytes, environ: Mapping[str, str], seconds: float) -> Trouble:
    """Have one of the small programs copy, in a process of its own."""
    if not all(child) or not sys.executable or getattr(sys, "frozen", False):
        return "none"
    if over_ssh(environ) and not _forwarded(environ):
        return "elsewhere"
    done = run((sys.executable, "-I", "-S", *child), _environ(environ), seconds, given)
    return "late" if done.late else _MEANINGS.get(done.status, "failed")


def _environ(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the helper's environment: pbcopy needs a UTF-8 locale, and ssh forwards X but not Wayland."""
    new = dict(environ)
    if sys.platform == "darwin":
        new["LC_ALL"] = "en_US.UTF-8"
    if over_ssh(environ):
        new.pop("WAYLAND_DISPLAY", None)
    return new


def over_ssh(environ: Mapping[str, str]) -> bool:
    """Tell whether the user sits at another machine."""
    return bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))


def _forwarded(environ: Mapping[str, str]) -> bool:
    """Tell whether the X display is the user's own, forwarded by ssh: "localhost:10", not ":0"."""
    display = environ.get("DISPLAY", "")
    return sys.platform not in ("darwin", "win32") and bool(display) and not display.startswith(":")


def to_tmux(text: str, environ: Mapping[str, str], seconds: float) -> bool:
    """Load `text` into a new tmux buffer, let tmux pass it to the terminal, and read the buffer back."""
    if not environ.get("TMUX"):
        return False
    content = text.encode("utf-8")
    loaded = run(("tmux", "load-buffer", "-w", "-"), environ, seconds, content)
    if loaded.status not in (0, None):
        loaded = run(("tmux", "load-buffer", "-"), environ, seconds, content)
    if loaded.status != 0:
        return False
    back = run(("tmux", "save-buffer", "-"), environ, seconds, listen=True)
    return back.status == 0 and back.said == content


def osc_52(text: str, environ: Mapping[str, str]) -> str | None:
    """Return the sequence that asks the terminal to copy `text`; `None` if it has none, "" if `text` is too long."""
    if environ.get("TERM", "") in _WITHOUT_OSC_52:
        return None
    coded = base64.b64encode(text.encode("utf-8")).decode("ascii")
    return f"\x1b]52;c;{coded}\x07" if len(coded) <= LONGEST_SEQUENCE else ""
