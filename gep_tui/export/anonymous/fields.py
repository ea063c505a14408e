"""Every text in what a reader sees, and what is in it: a new field is a text in which names are sought."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal, TypeVar

import msgspec

from gep_tui.domain.session.report import PhaseRow
from gep_tui.export.about import PhasePlace
from gep_tui.export.readers.seen import Seen

T = TypeVar("T")

#: What a text is: words that people typed; a label or an id, in which nothing is guessed; a title of the programme, in
#: which people alone are replaced; one whole name.
TextKind = Literal["words", "label", "title", "person", "people", "service", "group", "place"]

#: How the ids of breaks begin, which somebody called what they are called.
BREAK = "pause-"

#: Turns a text of a kind into what replaces it.
Taking = Callable[[str, TextKind], str]

#: Fields that never hold a name: moments, days, and words of the program.
_KEPT = frozenset((
    "at", "started_at", "ended_at", "arrived_at", "left_at", "purged_at", "chosen_at", "due_on", "from_day", "phase",
    "kind", "state", "case", "from_case", "scope", "role", "way", "subject", "scale", "type", "why", "language",
    "minutes_for", "last", "unread",
))  # fmt: skip

#: Fields that are not what they are called elsewhere, by the row in which they stand.
_KEPT_IN = frozenset((("PhaseRow", "id"), ("PersonRow", "id"), ("Figure", "id"), ("Figure", "words")))

#: What other fields are than words.
_KINDS: dict[str, TextKind] = {
    **dict.fromkeys(("person", "who", "author", "presenters", "replaces", "reservations", "assigned"), "person"),
    "seen_by": "person", "presenter": "people", "service": "service", "group": "group", "place": "place",
    **dict.fromkeys(("id", "note", "session", "from_session", "writer", "programme", "protocol", "label"), "label"),
    "roles": "label", "kinds": "label",
}  # fmt: skip
_KINDS_IN: dict[tuple[str, str], TextKind] = {
    ("PersonRow", "name"): "person",
    ("About", "people"): "person",
    ("PhaseRow", "name"): "title",
    ("PhasePlace", "name"): "title",
    ("About", "scopes"): "title",
}


def texts_of(seen: Seen) -> Iterator[tuple[str, TextKind]]:
    """Yield every text in what is seen with its kind: people on the list first, each as often as it appears."""
    found: list[tuple[str, TextKind]] = []

    def take(text: str, kind: TextKind) -> str:
        found.append((text, kind))
        return text

    walked((seen.report, seen.about, seen.facts, seen.overview, seen.sheets), take)
    yield from found


def walked(value: T, take: Taking) -> T:
    """Return `value` with each text in it as `take` returns it; rows and tables stay what they are."""
    found: Any = _walked(value, take, "words")
    return found  # type: ignore[no-any-return]


def _walked(value: Any, take: Taking, kind: TextKind) -> Any:
    if isinstance(value, str):
        return take(value, kind) if value else value
    if isinstance(value, dict):
        return {key: _walked(each, take, kind) for key, each in value.items()}
    if type(value) is tuple:
        return tuple(_walked(each, take, kind) for each in value)
    return _row(value, take) if isinstance(value, msgspec.Struct) else value


def _row(row: msgspec.Struct, take: Taking) -> msgspec.Struct:
    name = type(row).__name__
    fields = [each for each in row.__struct_fields__ if each not in _KEPT and (name, each) not in _KEPT_IN]
    changed = {
        each: _walked(getattr(row, each), take, _KINDS_IN.get((name, each)) or _KINDS.get(each, "words"))
        for each in fields
    }
    if isinstance(row, PhaseRow) and row.id.startswith(BREAK):
        changed["name"] = take(row.name, "label") if row.name else ""
    if isinstance(row, PhasePlace):
        changed["name"] = _place_name(row, take)
    return msgspec.structs.replace(row, **changed)


def _place_name(place: PhasePlace, take: Taking) -> str:
    """Return the name of a case, its presenters called as they are everywhere: "First case (Presenter)"."""
    tail = f" ({', '.join(place.presenters)})"
    if not place.presenters or not place.name.endswith(tail):
        return take(place.name, "title") if place.name else ""
    people = ", ".join(take(each, "person") for each in place.presenters)
    return f"{take(place.name.removesuffix(tail), 'title')} ({people})"
