"""Events about what passes from session to session; sessions and groups have the last one in common."""

from __future__ import annotations

from datetime import date

from gep_tui.domain.stream.event import Event


class NoteCarried(Event, frozen=True, kw_only=True):
    """A note of an earlier session, as it stood when this session opened, so that the fold opens no other file.

    `session` and `note` name it for ever. `person` is a name, `member` the member's id in the group. For a commitment,
    `prior` are the follow-ups known at that moment, by their keys, `outcome` is what they say, and `times` is how often
    it had been carried over. `due_on` is the day that the words `due` mean, as 2026-12-24. `case` is
    the title of its session, and `called` its programme's name in each language. `in_room` means that the note stays
    in the room, `nameless` that the name of the person had been erased: another word stands for it.
    """

    session: str
    note: str
    kind: str
    text: str
    person: str = ""
    member: str = ""
    made: date | None = None
    due: str = ""
    case: str = ""
    prior: tuple[str, ...] = ()
    outcome: str = "open"
    times: int = 0
    due_on: str = ""
    in_room: bool = False
    nameless: bool = False
    called: tuple[tuple[str, str], ...] = ()


class CharterCarried(Event, frozen=True, kw_only=True):
    """The charter of the group when this session opened: its rules, and what may leave the room."""

    rules: tuple[str, ...]
    may_leave: str = ""


class CommitmentFollowed(Event, frozen=True, kw_only=True):
    """What became of the commitment that is the note `note` of the session `session`.

    `prior` are the keys of the follow-ups that its writer saw as the last ones; none for the commitment itself. Two
    with the same `prior` were made without knowledge of each other. `outcome` is one of `OUTCOMES`. Of one
    that was carried over, `due` says until when, in words, and `due_on` the day that they mean, as 2026-12-24.
    """

    session: str
    note: str
    outcome: str
    prior: tuple[str, ...] = ()
    words: str = ""
    due: str = ""
    due_on: str = ""
