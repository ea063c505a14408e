"""The sessions of a group as far as its commands need them: summaries, and what is open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gep_tui.cli.common.context import Context
from gep_tui.cli.groups.finding import found_group, known_groups
from gep_tui.domain.group.board import GroupCommitment, open_commitments
from gep_tui.domain.group.state import Group
from gep_tui.domain.stream.text import bare
from gep_tui.store.library.groups import named, named_like, sessions_of
from gep_tui.store.library.series import read_session
from gep_tui.store.library.sessions import Summary, newest_first, summary


def all_sessions(context: Context) -> list[Summary]:
    """Return what a list shows of each session, the oldest first. Raises CommandFailure."""
    folder = context.folder(False)
    return [summary(folder / id) for id in reversed(newest_first(folder))]


def ended(context: Context, group: Group) -> list[datetime | None]:
    """Return when the sessions of a group ended. Raises CommandFailure."""
    return [each.ended_at for each in sessions_of(group, all_sessions(context))]


def still_open(context: Context, group: Group, sessions: Iterable[Summary]) -> tuple[GroupCommitment, ...]:
    """Return the commitments of a group that are to be asked about, the earliest first; its sessions are read whole."""
    return open_commitments(group, (read_session(context.home.session_folder(each.id)) for each in sessions))


def of_group(context: Context, words: str, sessions: Iterable[Summary]) -> list[Summary]:
    """Return the sessions of the group that `words` name, including those that only name it in words.

    Without such a group they are those that name one by these words. Raises CommandFailure.
    """
    sessions = list(sessions)
    if not named(known_groups(context), words):
        return [each for each in sessions if bare(words) and bare(words) == bare(each.group)]
    group = found_group(context, words).group
    ids = {each.id for each in (*sessions_of(group, sessions), *named_like(group, sessions))}
    return [each for each in sessions if each.id in ids]
