"""Which screen a command line opens."""

from __future__ import annotations

from gep_tui.cli.common.context import Context
from gep_tui.cli.launch import present
from gep_tui.cli.packs.unfinished import finish_merges
from gep_tui.cli.start import command_line as line
from gep_tui.cli.start.early import Early
from gep_tui.cli.start.splash import is_terminal


def show(context: Context, early: Early) -> int:
    """Open the screen that a command line asks for, and return the exit status. Raises CommandFailure."""
    word = early.words[0] if early.words else ""
    if is_terminal():
        context.notices += finish_merges(context)
    context.sign(early.text(line.AUTHOR))
    match early.command:
        case "run":
            from gep_tui.cli.launch.run import run

            group, people, presenter = early.text(line.GROUP), early.text(line.PEOPLE), early.text(line.PRESENTER)
            return run(context, word, group, people, presenter, early.text(line.SESSION))
        case "resume":
            from gep_tui.cli.launch.resume import resume

            return resume(context, word, early.has(line.REHEARSAL))
        case "take":
            from gep_tui.cli.launch.take import take

            return take(context, word, early.has(line.REHEARSAL))
        case "notes":
            from gep_tui.cli.launch.notes import notes

            return notes(context, word, early.has(line.REHEARSAL))
        case "room":
            from gep_tui.cli.launch.room import room

            return room(context, word, early.has(line.REHEARSAL), early.has(line.GONG))
        case "rehearse":
            from gep_tui.cli.launch.rehearse import rehearse

            return rehearse(
                context,
                word,
                speed=early.number(line.SPEED),
                people=early.text(line.PEOPLE),
                count=int(early.number(line.PEOPLE_COUNT)),
                auto=early.has(line.AUTO),
            )
    return home(context)


def home(context: Context) -> int:
    """Show the home screen and return the exit status. Raises CommandFailure."""
    present.require_terminal("")
    context.made_home()
    return present.present(context)
