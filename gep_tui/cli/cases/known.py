"""The cases of all groups on the command line: read from all sessions, found by their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.groups.finding import found_group
from gep_tui.domain.carried.carried_case import CaseName
from gep_tui.domain.group.cases import GroupCase, cases
from gep_tui.domain.group.in_room import marked_in_room
from gep_tui.domain.group.minutes_for import MinutesFor
from gep_tui.domain.group.state import Group
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare, one_line
from gep_tui.export.readers.readable_series import readable_series
from gep_tui.export.readers.reader import GROUP
from gep_tui.locale import _
from gep_tui.store.library.series import all_series, read_series, spoken_series
from gep_tui.words.cases import case_called


class KnownCase(msgspec.Struct, frozen=True, kw_only=True):
    """A case with the name of its group, for whom that group's minutes are, and the sessions of that group."""

    case: GroupCase
    group: str = ""
    minutes_for: MinutesFor = ""
    sessions: tuple[Session, ...] = ()

    @property
    def id(self) -> str:
        """What names it on the command line."""
        return case_id(self.case.name)


def case_id(name: CaseName) -> str:
    """Return the session's id and that of the block; the session's alone where the case is the whole session."""
    return f"{name.session}/{name.scope}" if name.scope else name.session


def known_cases(
    context: Context, group: str | None, as_told: Callable[[Group], bool] = lambda group: False
) -> Iterator[KnownCase]:
    """Yield all cases, by group, those of one group alone if it is named. Raises CommandFailure.

    Where `as_told` says so: only with what the group may read, so that nothing which stays in the room is in them.
    """
    context.folder(False)
    wanted = all_series(context.home) if group is None else [read_series(context.home, found_group(context, group).id)]
    for series in map(partial(spoken_series, language=context.choose_language()), wanted):
        sessions = readable_series(series.sessions, GROUP) if as_told(series.group) else marked_in_room(series.sessions)
        for each in cases(series.group, sessions):
            yield KnownCase(case=each, group=series.group.name, minutes_for=series.group.minutes_for, sessions=sessions)


def one_meant(known: Iterable[KnownCase], words: str) -> KnownCase:
    """Return the case with this id, or the only one whose id ends so, or whose title has the words.

    A session in which it was taken up again names it too. Raises CommandFailure.
    """
    found = list(known)
    for fits in (_has_id, _ends, _is_called):
        fitting = [each for each in found if fits(each, words)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            listed = ", ".join(each.id for each in fitting[:8])
            text = _("“{words}” may be {several}: give the id of one.")
            raise CommandFailure(text.format(words=one_line(words), several=listed))
    raise CommandFailure(_("There is no case “{words}”: `gep cases` lists them.").format(words=one_line(words)))


def _ids(each: KnownCase) -> Iterator[str]:
    yield each.id
    yield from (case_id(part.name) for part in each.case.parts)


def _has_id(each: KnownCase, words: str) -> bool:
    return words in _ids(each)


def _ends(each: KnownCase, words: str) -> bool:
    return bool(words) and any(id.endswith(words) or id.startswith(f"{words}/") for id in _ids(each))


def _is_called(each: KnownCase, words: str) -> bool:
    return bool(bare(words)) and bare(words) in bare(case_called(each.case))
