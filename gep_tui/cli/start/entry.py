"""Where `gep` begins: show a first frame at once, run the program, and always give the terminal back."""

from __future__ import annotations

import gc
import os
import sys

from gep_tui.cli.start.early import Early, read
from gep_tui.cli.start.splash import Splash
from gep_tui.cli.start.streams import drop_output, finish_output, say

INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Run the command line `argv` (default: the program's own) and return the exit status."""
    words = sys.argv[1:] if argv is None else argv
    early, splash = _early(words), Splash()
    status, said = 1, ""
    try:
        if early.screen:
            # Nothing made while loading is garbage; the app freezes it and switches collection on again.
            gc.disable()
            splash.rise(early.title, note_line=early.command != "room")
        status, said = _run(words, early, splash)
    except KeyboardInterrupt:
        status = INTERRUPTED
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    finally:
        splash.lower()
        gc.enable()
    return _ended(status, said)


def _early(words: list[str]) -> Early:
    """Read the command line, or the one that a shell wants completed: that opens no screen."""
    if "_GEP_COMPLETE" not in os.environ:
        return read(words)
    from gep_tui.cli.common.completing import words_typed

    early = read(words_typed(os.environ))
    # The language may be half typed, so it is not checked.
    early.screen, early.language = False, ""
    return early


def _run(argv: list[str], early: Early, splash: Splash) -> tuple[int, str]:
    """Run the command; any failure comes back as a status and a sentence."""
    from gep_tui.cli.common.context import Context
    from gep_tui.cli.common.failure import CommandFailure

    context = Context(os.environ, early.home, early.language)
    try:
        context.choose_language()
        if early.screen:
            from gep_tui.cli.launch.dispatch import show

            context.splash = splash
            return show(context, early), ""
        from gep_tui.cli.program import run

        return run(context, argv), ""
    except CommandFailure as failure:
        return failure.status, failure.words
    except BrokenPipeError:
        drop_output()
        return 1, ""
    except Exception as error:  # noqa: BLE001 - the last place where a fault can be put into words
        from gep_tui.cli.common.crash import crashed

        return 1, crashed(error, context.home.log)


def _ended(status: int, said: str) -> int:
    """Print the last sentence and finish the output; lost output is a failure."""
    if said:
        say(said)
    error = finish_output()
    if error is None:
        return status
    if not isinstance(error, BrokenPipeError):
        from gep_tui.cli.common.failure import unwritten

        say(unwritten(error).words)
    return status or 1
