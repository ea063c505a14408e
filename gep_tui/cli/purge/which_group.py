"""Whose sessions a name is sought in: where it means people of several groups, somebody says which. Changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.groups.finding import known_groups
from gep_tui.cli.purge.planned import Planned
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.locale import _
from gep_tui.store.library.groups import ReadGroup, named
from gep_tui.store.library.summary import summary


def folders_of(context: Context, words: str) -> Callable[[Path], bool]:
    """Return what tells whether a folder is that of the group that `words` name, or of a session of it.

    Without words every folder is. Raises CommandFailure for a group that nothing here names.
    """
    known = known_groups(context)
    if not words:
        return lambda folder: True
    wanted = {each.id for each in named(known, words)}
    if not wanted and not any(bare(words) == bare(_group(context, known, each)[1]) for each in _sessions(context)):
        raise CommandFailure(_("There is no group “{words}”.").format(words=one_line(words)))

    def is_of(folder: Path) -> bool:
        id, name = _group(context, known, folder)
        return id in wanted or bare(name) == bare(words)

    return is_of


def require_one_group(context: Context, plans: Sequence[Planned], name: str) -> None:
    """Raise CommandFailure if those who are called so are of several groups: nobody is asked which is meant."""
    known = known_groups(context)
    found: dict[str, set[str]] = {}
    for each in plans:
        id, group = _group(context, known, each.folder)
        if id:
            label = one_line(group) if bare(id) == bare(group) else f"{one_line(group)} [{id}]"
            found.setdefault(label, set()).update(map(one_line, each.plan.names))
    if len(found) > 1:
        groups = ", ".join(f"{group} ({', '.join(sorted(names))})" for group, names in found.items())
        text = _(
            "“{name}” may be people of several groups: {groups}. With --yes say which: --group GROUP, or --everywhere "
            "for all of them. Nothing was changed."
        )
        raise CommandFailure(text.format(name=one_line(name), groups=groups), status=2)


def _group(context: Context, known: Sequence[ReadGroup], folder: Path) -> tuple[str, str]:
    """Return the id and the name of a folder's group: both its name where it has no record here, "" without one."""
    if folder.parent == context.home.groups:
        return folder.name, next((each.name for each in known if each.id == folder.name), folder.name)
    of = summary(folder)
    own = [each for each in known if each.group.has(folder.name, of.group_id)]
    own = own or [each for each in known if of.group and bare(each.name) == bare(of.group)]
    return (own[0].id, own[0].name) if own else (of.group, of.group)


def _sessions(context: Context) -> list[Path]:
    return [path for path in context.home.sessions.glob("*") if path.is_dir()]
