"""Find the ways to a clipboard without trying them, so that its content stays."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping

from gep_tui.cli.doctor.finding import CheckResult
from gep_tui.cli.start.splash import TOO_PLAIN
from gep_tui.export.clipboard.ways import over_ssh
from gep_tui.locale import _

#: Programs that reach a clipboard, each with the variable it needs.
PROGRAMS = (("wl-copy", "WAYLAND_DISPLAY"), ("xclip", "DISPLAY"), ("xsel", "DISPLAY"))


def clipboard(environ: Mapping[str, str]) -> Iterator[CheckResult]:
    """Yield how a copy can reach the clipboard; it always goes to a file as well."""
    system = _system(environ)
    others = [name for name, there in (("tmux", bool(environ.get("TMUX"))), ("OSC 52", _osc_52(environ))) if there]
    if system:
        yield CheckResult("ok", _("Clipboard: {program}; what is copied is read back.").format(program=system))
    elif others:
        text = _("Clipboard: through {ways}, without proof of arrival; a file is always written as well.")
        yield CheckResult("note", text.format(ways=", ".join(others)))
    else:
        yield CheckResult(
            "note", _("Clipboard: none, so a copy goes to a file. Install xclip or wl-clipboard to have one.")
        )
    if over_ssh(environ) and not system:
        yield CheckResult(
            "note", _("You sit at another machine: its clipboard can only be reached through the terminal.")
        )


def _system(environ: Mapping[str, str]) -> str:
    """Return the program that reaches the system's clipboard, "" if there is none."""
    if sys.platform == "win32":
        return "Windows"
    if sys.platform == "darwin":
        return "pbcopy" if shutil.which("pbcopy") else ""
    for program, needed in PROGRAMS:
        if environ.get(needed) and shutil.which(program):
            return program
    return ""


def _osc_52(environ: Mapping[str, str]) -> bool:
    return environ.get("TERM", "") not in (*TOO_PLAIN, "linux")
