"""List commitments, and report what became of them: `gep commitments`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import click

from gep_tui.cli.common import options
from gep_tui.cli.common.before_day import day_behind, words_joined
from gep_tui.cli.common.commitments import NamedCommitment, is_meant, one_meant, report, told
from gep_tui.cli.common.completing_search import groups, people
from gep_tui.cli.common.context import Context
from gep_tui.cli.common.days import day_meant
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.output import put, put_json
from gep_tui.domain.dates.iso_day import day_of_iso
from gep_tui.domain.session.state import titled
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _, chosen
from gep_tui.words.commitments import commitment_signs, made_on, state_told
from gep_tui.words.due import due_words


class _WithDay(click.Command):
    """Takes the words of --due with quotes or without."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments, the words behind --due as one."""
        return super().parse_args(ctx, words_joined(args, "--due"))


def command() -> click.Command:
    """Return the command."""
    return _WithDay(
        "commitments",
        callback=_commitments,
        params=[
            click.Option(
                ["--group"], metavar=_("GROUP"), shell_complete=groups, help=_("Only sessions of this group.")
            ),
            click.Option(["--who"], metavar=_("NAME"), shell_complete=people, help=_("Only what this person took on.")),
            click.Option(
                ["--due"],
                metavar=_("before DATE"),
                help=_("Only what is due before this day: 2026-12-24, or as one says it, “Christmas”."),
            ),
            click.Option(["--open", "only_open"], is_flag=True, help=_("Only what is open.")),
            click.Option(["--done"], metavar=_("ID"), help=_("Report that this one is done.")),
            click.Option(["--dropped"], metavar=_("ID"), help=_("Report that this one was dropped.")),
            click.Option(["--reopen"], metavar=_("ID"), help=_("Report that this one is open again.")),
            click.Option(["--word"], metavar=_("WORDS"), default="", help=_("A word about what is reported.")),
            options.as_json(),
        ],
        short_help=_("List commitments, and report what became of them."),
        help=_(
            "List who promised what, for when, in which session, and what became of it. --done, --dropped and --reopen "
            "report on one of them between two sessions; ID is what is in brackets behind it, or its end."
        ),
    )


@click.pass_obj
def _commitments(
    context: Context,
    group: str | None,
    who: str | None,
    due: str | None,
    only_open: bool,
    done: str | None,
    dropped: str | None,
    reopen: str | None,
    word: str,
    as_json: bool,
) -> int:
    known = list(told(context, group))
    reports = [(id, outcome) for id, outcome in ((done, "done"), (dropped, "dropped"), (reopen, "open")) if id]
    if reports:
        for id, outcome in reports:
            report(context, one_meant(known, id), outcome, word)
        known = list(told(context, group))
        wanted = [id for id, _outcome in reports]
        _print([each for each in known if any(is_meant(each, id) for id in wanted)], as_json)
        return 0
    last = day_meant(context, day_behind(due, "--due")) if due else None
    found = [each for each in known if _is_wanted(each, who, last, only_open)]
    if not found and not as_json:
        raise CommandFailure(_("No commitment is open.") if only_open else _("There are no commitments."))
    _print(found, as_json)
    return 0


def _is_wanted(each: NamedCommitment, who: str | None, before: date | None, only_open: bool) -> bool:
    it = each.commitment
    day = day_of_iso(it.due_on)
    if not it.is_told or (only_open and not it.is_open) or (before is not None and (day is None or day >= before)):
        return False
    return who is None or bare(who) in bare(it.person)


def _print(found: Iterable[NamedCommitment], as_json: bool) -> None:
    if as_json:
        put_json([_row(each) for each in found])
        return
    group = None
    for each in found:
        if each.group != group:
            put(("\n" if group is not None else "") + (one_line(each.group) or _("Sessions without a group")) + "\n")
            group = each.group
        _print_one(each)


def _print_one(each: NamedCommitment) -> None:
    it = each.commitment
    put(f"  {commitment_signs(it)} {one_line(it.text) or '…'}  [{each.id}]\n")
    due = due_words(it.due, it.due_on) or _("no date")
    made = _("made on {day}").format(day=made_on(it.made)) if it.made else ""
    where = ", ".join(one_line(part) for part in (titled(it.title, it.called, chosen()), each.phase) if part)
    pieces = (one_line(it.person) or _("no name"), due, *state_told(it), made, where)
    put("    " + " · ".join(piece for piece in pieces if piece) + "\n")


def _row(each: NamedCommitment) -> dict[str, object]:
    it = each.commitment
    return {
        "id": each.id, "group": each.group, "who": it.person, "what": it.text, "due": it.due,
        "due_on": it.due_on or None,
        "made": it.made.isoformat() if it.made else None, "session": it.name.session, "note": it.name.note,
        "title": it.title, "phase": each.phase, "state": it.state.outcome or "told-differently",
        "open": it.is_open, "carried_over": it.state.times, "gone": it.gone, "in_room": it.in_room,
        "history": [
            {"at": step.at.isoformat(timespec="seconds"), "outcome": step.outcome, "words": step.words}
            for step in it.history
        ],
    }  # fmt: skip
