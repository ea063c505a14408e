"""What the command line of `gep purge` asks for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.cli.purge import everywhere, planned
from gep_tui.cli.purge.of_groups import of_topics
from gep_tui.cli.purge.planned import Extent, Planned
from gep_tui.locale import _


class PurgeRequest(NamedTuple):
    """Notes and cases, a person, topics of a group, the words of sessions, or what is left to do.

    `folder` is the session's, if named. `ask` allows questions before the plan is shown.
    """

    folder: Path | None
    notes: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    person: str = ""
    extent: Extent = Extent()
    before: date | None = None
    sessions: tuple[str, ...] = ()
    group: str = ""
    topics: tuple[str, ...] = ()
    again: bool = False
    everywhere: bool = False
    ask: bool = True

    @property
    def is_of_all(self) -> bool:
        """Whether a person is sought in all groups and sessions."""
        return bool(self.person) and self.folder is None

    @property
    def ways(self) -> tuple[bool, ...]:
        """Which of the five are asked for; only one may be."""
        in_one, cycle = bool(self.notes or self.cases), bool(self.before or self.sessions)
        return in_one, bool(self.person), cycle, bool(self.topics), self.again


def plans_of(context: Context, request: PurgeRequest) -> list[Planned]:
    """Return the plans. Raises CommandFailure, NewerRecord."""
    folder = request.folder
    if request.again:
        return everywhere.plans_again(context, folder, request.ask and not request.extent.keep_sheets)
    if request.before or request.sessions:
        return everywhere.of_cycle(context, request.before, request.sessions, request.group)
    if request.topics:
        return [of_topics(context, request.group, request.topics)]
    if folder is None:
        return everywhere.of_person_everywhere(context, request.person, request.extent, request.group)
    if request.person:
        return [planned.of_person(context, folder, request.person, request.extent)]
    return [planned.of_notes(context, folder, request.notes, request.cases, request.extent.keep_sheets)]


def check(request: PurgeRequest) -> None:
    """Raise CommandFailure for a command line that asks for nothing, or for things that do not go together."""
    words = _fault(request)
    if words:
        raise CommandFailure(words, status=2)


def _fault(request: PurgeRequest) -> str:
    in_one, person, cycle, topics, _again = request.ways
    if sum(request.ways) > 1:
        return _("One at a time: notes and cases, a person, topics, a cycle, or --again.")
    if in_one and request.folder is None:
        return _("--note and --case need the SESSION in which they are.")
    if (cycle or topics) and request.folder is not None:
        return _("--before, --sessions and --topic say what is meant: leave SESSION out.")
    if (request.extent.said or request.extent.named) and not person:
        return _("--said and --named go with --person.")
    if request.extent.keep_sheets and not (in_one or person or request.again):
        return _("--keep-sheets goes with --note, --case, --person and --again.")
    if request.group and not request.before and not topics and not request.is_of_all:
        return _("--group goes with --before, --topic, and --person without SESSION.")
    if request.everywhere and (not request.is_of_all or request.group):
        return _("--everywhere goes with --person, without SESSION and --group.")
    if topics and not request.group:
        return _("--topic needs the --group whose topic it is.")
    if not any(request.ways) and request.folder is None:
        return _("Erase what? `gep purge SESSION` lists what is in a session; `gep purge --help` says the rest.")
    return ""
