"""Bring back what was set aside or misplaced: `gep recover`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from gep_tui.cli.common import completing, options
from gep_tui.cli.common.context import Context, unlisted
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.finding import found_anywhere
from gep_tui.cli.common.output import put, put_json, put_text, remark
from gep_tui.cli.recover.list import put_list
from gep_tui.cli.recover.plan import Lot, done, lots, results_after
from gep_tui.cli.recover.words import found
from gep_tui.locale import _
from gep_tui.store.recovery.recoverable import Recoverable


def command() -> click.Command:
    """Return the command."""
    return click.Command(
        "recover",
        callback=_recover,
        params=[
            click.Argument(["numbers"], metavar=_("[NUMBER]…"), nargs=-1, type=options.named(click.IntRange(min=1))),
            click.Option(["--all", "all_"], is_flag=True, help=_("Bring back everything except deleted sessions.")),
            click.Option(
                ["--session", "only"],
                metavar=_("SESSION"),
                shell_complete=completing.sessions,
                help=_("Only what belongs to this session."),
            ),
            click.Option(["--dry-run"], is_flag=True, help=_("Show what would be brought back, and change nothing.")),
            options.as_json(),
        ],
        short_help=_("Bring back what was set aside or misplaced."),
        help=_(
            "List what was damaged, set aside, misplaced or only half deleted, and bring back the numbers you name. "
            "Nothing is rewritten or removed: events come back in a new file, text without an event as a page in the"
            " session’s folder `recovered`."
        ),
    )


@click.pass_obj
def _recover(
    context: Context, numbers: tuple[int, ...], all_: bool, only: str | None, dry_run: bool, as_json: bool
) -> int:
    found_in = list(lots(context, found_anywhere(context, only) if only else None))
    chosen = _chosen([find for lot in found_in for find in lot.finds], numbers, all_)
    unread = [words for base in (context.home.sessions, context.home.rehearsals) if (words := unlisted(base))]
    for words in unread:
        remark(words)
    return _carried_out(found_in, chosen, dry_run, as_json) or int(bool(unread))


def _carried_out(found_in: Sequence[Lot], chosen: Sequence[Recoverable], dry_run: bool, as_json: bool) -> int:
    finds = [find for lot in found_in for find in lot.finds]
    if as_json:
        return _as_json(finds, chosen, dry_run)
    if not chosen:
        put_list(found_in, finds)
        return 0
    if dry_run:
        for find in chosen:
            put_text(f"{finds.index(find) + 1:3}  ", found(find, find.folder.parent))
        put(_("Nothing was changed.") + "\n")
        return 0
    return _bring(chosen)


def _chosen(finds: Sequence[Recoverable], numbers: tuple[int, ...], all_: bool) -> list[Recoverable]:
    """Return the chosen finds. Raises CommandFailure for a number that is not in the list."""
    for number in numbers:
        if number > len(finds):
            text = _("There is no number {number} in the list: `gep recover` prints it.")
            raise CommandFailure(text.format(number=number))
    return [find for number, find in enumerate(finds, 1) if number in numbers or (all_ and not find.of_a_deleted)]


def _bring(chosen: Sequence[Recoverable]) -> int:
    """Bring back what was chosen, then rebuild the results of the sessions concerned; report each step."""
    failed = 0
    for find in chosen:
        try:
            put_text("", done(find))
        except CommandFailure as failure:
            remark(failure.words)
            failed = 1
    for words in results_after(chosen):
        put_text("", words)
    return failed


def _as_json(finds: Sequence[Recoverable], chosen: Sequence[Recoverable], dry_run: bool) -> int:
    failed, rows = 0, []
    for number, find in enumerate(finds, 1):
        row = _row(number, find)
        if find in chosen and not dry_run:
            try:
                row["done"] = done(find)
            except CommandFailure as failure:
                row["failed"], failed = failure.words, 1
        rows.append(row)
    if not dry_run:
        list(results_after(chosen))
    put_json(rows)
    return failed


def _row(number: int, find: Recoverable) -> dict[str, Any]:
    return {
        "number": number,
        "kind": find.kind,
        "path": str(find.path),
        "session": find.folder.name,
        "changed": find.changed.isoformat(timespec="seconds"),
        "causes": sorted(find.causes),
        "entries": find.missing,
        "notes": find.notes,
        "mended": find.mended,
        "lost": find.lost,
        "texts": [each.text for each in find.loose],
        "words": found(find, find.folder.parent),
    }
