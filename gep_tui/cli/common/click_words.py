"""Translate click's own words into the user's language.

click reads gettext's default domain, in the language of the environment; ours may come from `--lang`. So its
translating functions are replaced by ours in every module of click that imported them.
"""

from __future__ import annotations

import gettext
import sys

from gep_tui.locale import N_, _, n_

#: What any supported version of click may say; for sentences with a count, only the singular.
WORDS = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("Positional arguments"),
    N_("Aborted!"),
    N_("required"),
    N_("default: {default}"),
    N_("env var: {var}"),
    N_("(dynamic)"),
    N_("Show the version and exit."),
    N_("Show this message and exit."),
    N_("Error: {message}"),
    N_("Try '{command} {option}' for help."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("Missing {param_type}"),
    N_("Missing parameter: {param_name}"),
    N_("Missing command."),
    N_("No such option {name!r}."),
    N_("No such option: {name}"),
    N_("No such command {name!r}."),
    N_("unknown error"),
    N_("Could not open file {filename!r}: {message}"),
    N_("Argument {name!r} takes {nargs} values."),
    N_("Option {name!r} does not take a value."),
    N_("Choose from:\n\t{choices}"),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("{value!r} is not a valid boolean."),
    N_("{value!r} is not a valid boolean. Recognized values: {states}"),
    N_("file"),
    N_("directory"),
    N_("path"),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."),
    N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is not readable."),
)


def counted(count: int = 2) -> tuple[str, ...]:
    """Return click's sentences with a singular and a plural."""
    return (
        n_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", count),
        n_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", count),
        n_("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", count),
        n_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", count),
    )


def teach() -> None:
    """Make click speak our language; call it before its commands are made."""
    for name, module in tuple(sys.modules.items()):
        if name == "click" or name.startswith("click."):
            for word, theirs, ours in (("_", gettext.gettext, _), ("ngettext", gettext.ngettext, n_)):
                if vars(module).get(word) is theirs:
                    setattr(module, word, ours)
