"""Find notes in all sessions: `gep find`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import click
from msgspec.structs import replace

from gep_tui.cli.common import options
from gep_tui.cli.common.completing import Completer
from gep_tui.cli.common.completing_search import groups, kinds, people, tags
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.hit_output import json_line, session_lines
from gep_tui.cli.common.output import put
from gep_tui.cli.common.search_index import search_index
from gep_tui.domain.protocol.note_kinds import PRIVATE
from gep_tui.locale import _, n_
from gep_tui.store.index.index import SearchIndex
from gep_tui.store.index.wanted import NamesNothing, SearchNames, Wanted
from gep_tui.store.library.groups import all_groups
from gep_tui.words.search_names import named_nothing, wanted
from gep_tui.words.search_sentences import nothing_found
from gep_tui.words.search_words import Asked, asked_in


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "find",
        callback=_find,
        params=[
            click.Argument(["words"], nargs=-1, metavar=_("[WORDS]")),
            _option("--kind", _("KIND"), _("Only notes of this kind; “self” finds your notes to self."), kinds),
            _option("--person", _("NAME"), _("Only what this person said."), people),
            _option("--group", _("GROUP"), _("Only sessions of this group."), groups),
            _option("--case", _("NAME"), _("Only notes of this case, by its name or its presenter’s."), people),
            _option("--tag", _("TAG"), _("Only practice sheets with this tag."), tags),
            _option("--since", _("DATE"), _("Only sessions since this year, month or day: 2026, 2026-03, 2026-03-12.")),
            click.Option(["--withdrawn"], is_flag=True, help=_("Withdrawn notes too.")),
            options.as_json(),
        ],
        short_help=_("Find notes in all sessions."),
        help=_(
            "Find notes in all sessions, and the practice sheets and topics of groups. A note has to have all WORDS, "
            "or words that begin like them; case and accents do not matter. Words in quotation marks follow one "
            "another. Notes to self and withdrawn notes are left out unless asked for. The exit status is 1 if nothing "
            "is found."
        ),
    )


def _option(name: str, metavar: str, help: str, complete: Completer | None = None) -> click.Option:
    return click.Option([name], metavar=metavar, multiple=name != "--since", help=help, shell_complete=complete)


@click.pass_obj
def _find(
    context: Context, words: tuple[str, ...], kind: tuple[str, ...], person: tuple[str, ...], group: tuple[str, ...],
    case: tuple[str, ...], tag: tuple[str, ...], since: str | None, withdrawn: bool, as_json: bool,
) -> int:  # fmt: skip
    typed = asked_in(words)
    search = replace(
        typed, kinds=(*typed.kinds, *kind), people=(*typed.people, *person), groups=(*typed.groups, *group),
        cases=(*typed.cases, *case), tags=(*typed.tags, *tag), since=since or typed.since, withdrawn=withdrawn,
    )  # fmt: skip
    if search.is_empty:
        raise CommandFailure(_("Say what to find: words, or a kind, a person, a group."), status=2)
    with search_index(context) as index:
        meant = _meant(context, index, search)
        if not _print(index, meant, as_json):
            raise CommandFailure(" ".join([nothing_found(" ".join(words)), *_set_aside(index, meant)]))
    return 0


def _meant(context: Context, index: SearchIndex, search: Asked) -> Wanted:
    """Return the search that is meant. Raises CommandFailure if a name in it names nothing."""
    known = index.names() if search.has_names else SearchNames()
    found = wanted(search, known, all_groups(context.home.groups) if search.groups else ())
    if isinstance(found, NamesNothing):
        raise CommandFailure(named_nothing(found))
    return found


def _print(index: SearchIndex, meant: Wanted, as_json: bool) -> bool:
    """Print what is found, the oldest session first, as it comes; tell whether there was anything."""
    notes = sessions = groups = 0
    for (between, _folder), hits in groupby(index.all(meant), key=lambda hit: (hit.session.between, hit.session.id)):
        found = list(hits)
        notes, sessions, groups = notes + len(found), sessions + (not between), groups + between
        put("".join(json_line(hit, meant.terms) for hit in found) if as_json else session_lines(found, meant.terms))
    if notes and not as_json:
        told = _in_all(notes, sessions, groups)
        put(f"{told}\n")
    return notes > 0


def _in_all(notes: int, sessions: int, groups: int) -> str:
    """Return how many notes were found, in how many sessions and groups."""
    found = n_("{count} note", "{count} notes", notes).format(count=notes)
    met = n_("{count} session", "{count} sessions", sessions).format(count=sessions)
    whose = n_("{count} group", "{count} groups", groups).format(count=groups)
    if not groups:
        return _("{notes} in {sessions}.").format(notes=found, sessions=met)
    if not sessions:
        return _("{notes} in {sessions}.").format(notes=found, sessions=whose)
    return _("{notes} in {sessions} and {groups}.").format(notes=found, sessions=met, groups=whose)


def _set_aside(index: SearchIndex, meant: Wanted) -> Iterator[str]:
    """Yield a hint for each sort of notes that is left out, if one of them would be found."""
    if not meant.withdrawn and index.search(replace(meant, withdrawn=True), 1):
        yield _("A withdrawn note has it: --withdrawn.")
    if not meant.kinds and index.search(replace(meant, kinds=(PRIVATE,)), 1):
        yield _("A note to self has it: --kind self.")
