"""Check the terminal: size, letters, colours, and how it sends pasted text and Esc."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress

from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.start.splash import TOO_PLAIN, is_terminal
from gep_tui.locale import _

SMALLEST, BEST = (20, 5), (80, 24)

#: Milliseconds for which tmux may hold Esc back before anybody notices.
NOTICED = 50

#: Seconds in which a terminal has to answer.
PATIENCE = 0.3

#: Asks for the state of bracketed paste, then for the kind of terminal, which every terminal answers.
_QUESTION = b"\x1b[?2004$p\x1b[c"
_PASTE = re.compile(rb"\x1b\[\?2004;(\d)\$y")
_KIND = re.compile(rb"\x1b\[\?[\d;]*c")


def terminal(environ: Mapping[str, str]) -> Iterator[CheckResult]:
    """Yield what there is to say about this terminal."""
    name = environ.get("TERM", "")
    if not is_terminal():
        yield CheckResult("note", _("This runs without a terminal: the screens need one, the other commands do not."))
    elif name in TOO_PLAIN and sys.platform != "win32":
        yield CheckResult("broken", _("The terminal TERM={term} cannot show screens.").format(term=name or "?"))
    else:
        yield from _size(name)
        yield from _pasting()
    yield _letters()
    yield _colours(environ)
    if environ.get("TMUX"):
        yield from _tmux()
    elif name.startswith("screen"):
        yield CheckResult("note", _("GNU screen holds Esc back: `maptimeout 20` in ~/.screenrc makes commands quick."))


def _size(name: str) -> Iterator[CheckResult]:
    columns, rows = os.get_terminal_size(1)
    text = _("Terminal: {term}, {columns}×{rows}.").format(term=name, columns=columns, rows=rows)
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        more = _("Too small: gep needs {columns}×{rows}.").format(columns=SMALLEST[0], rows=SMALLEST[1])
        yield CheckResult("broken", f"{text} {more}")
    elif columns < BEST[0] or rows < BEST[1]:
        more = _("Everything is shown from {columns}×{rows} on.").format(columns=BEST[0], rows=BEST[1])
        yield CheckResult("note", f"{text} {more}")
    else:
        yield CheckResult("ok", text)


def _letters() -> CheckResult:
    encoding = (sys.stdout.encoding if sys.stdout is not None else "") or "?"
    if encoding.lower().replace("-", "") == "utf8":
        return CheckResult("ok", _("Letters: UTF-8."))
    text = _("Letters: {encoding}, not UTF-8: accents and lines may be wrong. Choose a UTF-8 locale.")
    return CheckResult("note", text.format(encoding=encoding))


def _colours(environ: Mapping[str, str]) -> CheckResult:
    if environ.get("NO_COLOR"):
        return CheckResult("ok", _("Colours: none (NO_COLOR); nothing is told by colour alone."))
    if environ.get("COLORTERM", "") in ("truecolor", "24bit"):
        return CheckResult("ok", _("Colours: all."))
    count = "256" if "256" in environ.get("TERM", "") else "16"
    return CheckResult("ok", _("Colours: {count}.").format(count=count))


def _tmux() -> Iterator[CheckResult]:
    delay, clipboard = _tmux_says("escape-time"), _tmux_says("set-clipboard")
    if delay.isdecimal():
        text = _("tmux holds Esc back for {milliseconds} ms.").format(milliseconds=delay)
        if int(delay) > NOTICED:
            advice = _("`tmux set -s escape-time 10` makes single keys quick; Esc and the key together always work.")
            yield CheckResult("note", f"{text} {advice}")
        else:
            yield CheckResult("ok", text)
    if clipboard == "off":
        yield CheckResult(
            "note", _("tmux passes nothing on to the clipboard: `tmux set -s set-clipboard on` makes it.")
        )


def _tmux_says(option: str) -> str:
    """Return the value of a tmux server option, "" if tmux does not answer."""
    program = shutil.which("tmux")
    if program is None:
        return ""
    with suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run([program, "show", "-sv", option], capture_output=True, text=True, timeout=2, check=False)
        return done.stdout.strip()
    return ""


def _pasting() -> Iterator[CheckResult]:
    """Ask whether the terminal marks pasted text; without that, a paste of many lines becomes many notes."""
    answer = _asked()
    found = _PASTE.search(answer)
    if found and found[1] in (b"1", b"2", b"3"):
        yield CheckResult("ok", _("Pasting: marked by this terminal; many lines stay one note."))
    elif found:
        yield CheckResult("note", _("Pasting: not marked by this terminal; a paste of many lines becomes many notes."))
    else:
        yield CheckResult("note", _("Pasting: this terminal does not say whether it marks what is pasted."))


def _asked() -> bytes:
    """Return the terminal's answer after a moment; what is typed meanwhile is lost."""
    if sys.platform == "win32":
        return b""
    import termios
    import tty

    before = termios.tcgetattr(0)
    answer = b""
    try:
        tty.setcbreak(0)
        os.write(1, _QUESTION)
        until = time.monotonic() + PATIENCE
        while not _KIND.search(answer) and (left := until - time.monotonic()) > 0:
            if select.select([0], [], [], left)[0]:
                answer += os.read(0, 1024)
    except OSError:
        pass
    finally:
        termios.tcsetattr(0, termios.TCSAFLUSH, before)
    return answer
