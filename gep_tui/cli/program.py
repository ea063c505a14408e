"""The commands as click sees them: each is made on demand, in the current language."""

from __future__ import annotations

import click

from gep_tui import __version__
from gep_tui.cli.common import click_words, completing, options
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.lazy_commands import LazyCommands
from gep_tui.cli.start import command_line as line
from gep_tui.locale import _, languages

#: The commands in the order of the help page; each is also the name of its module.
COMMANDS = (
    "run", "resume", "take", "close", "notes", "room", "rehearse", "add", "group", "sessions", "commitments", "cases",
    "find", "show", "copy", "sheets", "rebuild", "pack", "merge", "purge", "protocols", "check", "keys", "doctor",
    "recover",
)  # fmt: skip


def commands() -> click.Group:
    """Return `gep` with all its commands."""
    click_words.teach()
    return LazyCommands(
        "gep",
        package="gep_tui.cli.commands",
        names=COMMANDS,
        invoke_without_command=True,
        callback=_at_home,
        subcommand_metavar=_("[COMMAND …]"),
        options_metavar=_("[OPTIONS]"),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        params=[
            options.declared(
                line.HOME, metavar=_("FOLDER"), shell_complete=completing.folders,
                help=_("Data folder, instead of GEP_HOME or the system’s."),
            ),
            options.declared(
                line.LANGUAGE, metavar="|".join(languages()), shell_complete=completing.language_codes,
                help=_("Language, instead of the settings’ or the locale’s."),
            ),
            click.Option(
                ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_say_version,
                help=_("Show the version and exit."),
            ),
        ],
        help=_(
            "Run practice-exchange groups in a terminal: timed phases, speaking turns, notes that are never lost. "
            "Without a command the home screen opens.\n\n"
            "SESSION is a session’s id or the beginning of just one. The exit status is 0, 1 where something failed, "
            "2 for a command line that makes no sense."
        ),
    )  # fmt: skip


def run(context: Context, argv: list[str]) -> int:
    """Run a command line and return the exit status. Raises CommandFailure."""
    try:
        status = commands().main(args=argv, prog_name="gep", standalone_mode=False, obj=context)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return status if isinstance(status, int) else 0


@click.pass_context
def _at_home(ctx: click.Context, home: str | None, lang: str | None) -> int:
    """Open the home screen if no command is named; `--home` and `--lang` were read before."""
    if ctx.invoked_subcommand is not None:
        return 0
    from gep_tui.cli.launch.dispatch import home as at_home

    return at_home(ctx.obj)


def _say_version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"gep {__version__}")
        ctx.exit()
