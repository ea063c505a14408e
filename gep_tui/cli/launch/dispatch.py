"""Which screen a command line opens."""

from __future__ import annotations

from gep_tui.cli.common.context import Context
from gep_tui.cli.launch import present
from gep_tui.cli.start.early import Early


def show(context: Context, early: Early) -> int:
    """Open the screen that a command line asks for, and return the exit status. Raises CommandFailure."""
    word = early.words[0] if early.words else ""
    options = early.options
    context.sign(options.get("--author"))
    match early.command:
        case "run":
            from gep_tui.cli.launch.run import run

            names = {option: options.get(f"--{option}", "") for option in ("group", "people", "presenter")}
            return run(context, word, **names, id=options.get("--session", ""))
        case "resume":
            from gep_tui.cli.launch.resume import resume

            return resume(context, word, "--rehearsal" in options)
        case "rehearse":
            from gep_tui.cli.launch.rehearse import DEFAULT_SPEED, PEOPLE, rehearse

            return rehearse(
                context, word, speed=float(options.get("--speed", DEFAULT_SPEED)), people=options.get("--people", ""),
                count=int(options.get("--people-count", PEOPLE)), auto="--auto" in options,
            )  # fmt: skip
    return home(context)


def home(context: Context) -> int:
    """Show the home screen and return the exit status. Raises CommandFailure."""
    present.require_terminal("")
    context.made_home()
    return present.present(context)
