"""Find practice sheets in the groups of the data folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.groups.finding import found_group, known_groups
from gep_tui.domain.group.practice_sheet import PracticeSheet
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _
from gep_tui.store.library.groups import ReadGroup
from gep_tui.words.suggestions import unknown


class FoundSheet(NamedTuple):
    """A sheet, and the group that it belongs to."""

    group: ReadGroup
    sheet: PracticeSheet


def groups_named(context: Context, words: str | None) -> list[ReadGroup]:
    """Return the group that `words` name, or all groups without words. Raises CommandFailure."""
    return [found_group(context, words)] if words else known_groups(context)


def sheets_in(groups: Iterable[ReadGroup], tag: str | None) -> list[FoundSheet]:
    """Return the sheets of groups that are not withdrawn, or those with a tag, in the order of their writing."""
    wanted = bare(tag or "")
    found = (FoundSheet(group, sheet) for group in groups for sheet in group.group.kept_sheets)
    return [each for each in found if not wanted or wanted in map(bare, each.sheet.tags)]


def sheet_named(context: Context, words: str) -> FoundSheet:
    """Return the sheet with this id, or the one whose title begins so. Raises CommandFailure."""
    known = sheets_in(groups_named(context, None), None)
    wanted = bare(words)
    whole = [each for each in known if each.sheet.id == words or bare(each.sheet.title) == wanted]
    found = whole or [each for each in known if wanted and bare(each.sheet.title).startswith(wanted)]
    if len(found) == 1:
        return found[0]
    titles = [each.sheet.title for each in found or known]
    if found:
        text = _("Several practice sheets begin with “{words}”: {several}. Give more of the title, or the id.")
        raise CommandFailure(text.format(words=one_line(words), several=", ".join(map(one_line, titles))))
    text = _("There is no practice sheet “{words}”.").format(words=one_line(words))
    raise CommandFailure(unknown(text, words, titles))


def folder_of(context: Context, found: FoundSheet) -> Path:
    """Return the folder of the sheet's group."""
    return context.home.group_folder(found.group.id)
