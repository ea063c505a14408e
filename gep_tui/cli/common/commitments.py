"""Commitments on the command line: read from all sessions, found by their ids, reported on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

import msgspec

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.common.unsaved import unsaved
from gep_tui.cli.groups.finding import found_group
from gep_tui.domain.group.board import GroupCommitment, commitments
from gep_tui.domain.group.decisions import following as in_group
from gep_tui.domain.session.decisions import following as in_session
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.event import Event
from gep_tui.domain.stream.refusal import Refusal
from gep_tui.domain.stream.text import one_line
from gep_tui.live.clock import SystemClock
from gep_tui.live.files import session_files
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.live.stream import ReadOnly
from gep_tui.locale import _
from gep_tui.store.files.writers import new_writer
from gep_tui.store.library.series import Series, all_series, read_series, spoken_series
from gep_tui.words.labels import phase_label

#: Seconds that a report may take to be safe on the disk.
PATIENCE = 10.0


class NamedCommitment(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment with the names of its group and of its case and phase; `id` names it on the command line."""

    commitment: GroupCommitment
    group_id: str = ""
    group: str = ""
    phase: str = ""

    @property
    def id(self) -> str:
        """The session's id, and the note's."""
        return self.commitment.name.across


def told(context: Context, group: str | None) -> Iterator[NamedCommitment]:
    """Yield all commitments, by group, those of one group alone if it is named. Raises CommandFailure."""
    context.folder(False)
    wanted = all_series(context.home) if group is None else [read_series(context.home, found_group(context, group).id)]
    for series in map(partial(spoken_series, language=context.choose_language()), wanted):
        here = {session.id: session for session in series.sessions}
        for each in commitments(series.group, series.sessions):
            yield _told(each, series, here.get(each.name.session), context.choose_language())


def one_meant(known: Iterable[NamedCommitment], id: str) -> NamedCommitment:
    """Return the commitment with this id, or the only one whose id ends so. Raises CommandFailure."""
    found = [each for each in known if is_meant(each, id)]
    if len(found) == 1:
        return found[0]
    text = _("Several commitments have ids that end with “{id}”: give more of the id.") if found else None
    raise CommandFailure((text or _("No commitment has an id that ends with “{id}”.")).format(id=one_line(id)))


def is_meant(each: NamedCommitment, id: str) -> bool:
    """Tell whether an id, or the end of one, names this commitment."""
    return bool(id) and (each.id == id or each.id.endswith((f"/{id}", f"-{id}")))


def report(context: Context, each: NamedCommitment, outcome: str, words: str) -> None:
    """Record what became of a commitment: in its group, or where there is none, in its session.

    Raises CommandFailure if it stands so already, or cannot be saved.
    """
    it, name = each.commitment, each.commitment.name
    writer = new_writer(context.environ)
    live: LiveGroup | LiveSession
    try:
        if each.group_id:
            live = LiveGroup(context.home.group_folder(each.group_id), writer, SystemClock())
            answer: Event | Refusal = live.do(
                partial(in_group.follow, commitment=name, seen=it.state, outcome=outcome, words=words)
            )
        else:
            live = LiveSession(session_files(context.home.session_folder(it.name.session), writer), SystemClock())
            answer = live.do(partial(in_session.follow, commitment=name, seen=it.state, outcome=outcome, words=words))
    except ReadOnly:
        raise CommandFailure(_("A newer version of gep wrote this: update gep.")) from None
    if not live.close(PATIENCE):
        raise unsaved(live, _("It could not be saved in {folder} ({reason})."))
    if isinstance(answer, Refusal):
        raise CommandFailure(_("Nothing to change: “{text}”.").format(text=one_line(it.text)))


def _told(each: GroupCommitment, series: Series, session: Session | None, language: str) -> NamedCommitment:
    return NamedCommitment(
        commitment=each,
        group_id=series.group.id,
        group=series.group.name or (session.group if session is not None else ""),
        phase=phase_label(session, each.phase, language) if session is not None and each.phase else "",
    )
