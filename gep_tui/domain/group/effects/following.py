"""Keep what became of commitments between two sessions."""

from __future__ import annotations

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.carried.follow_up import followed, refused
from gep_tui.domain.group.builder import GroupBuilder, changes


@changes(CommitmentFollowed)
def follow(build: GroupBuilder, event: CommitmentFollowed) -> str:
    """Keep one follow-up."""
    news = followed(build.id, event)
    why = refused(news, build.followed.values())
    if not why:
        build.followed[news.key] = news
    return why
