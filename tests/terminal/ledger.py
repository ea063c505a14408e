"""What a screen has shown as saved, compared with the record: nothing there may differ from it."""

from __future__ import annotations

from collections.abc import Hashable

from gep_tui.domain.session.state import Session

#: The state of a thing: texts of notes and whether they are withdrawn; a number; yes or no.
Standing = Hashable

STATES = ("phases", "turns", "paused", "closed")


class Ledger:
    """The states that each thing may have: the one shown last, and those asked for since."""

    def __init__(self) -> None:
        self._may: dict[str, set[Standing]] = {name: {_read(Session(), name)} for name in STATES}
        self.told = 0

    def asked(self, name: str, standing: Standing) -> None:
        """From now on `name` may be in this state too."""
        self._may.setdefault(name, {_read(Session(), name)}).add(standing)

    def shown(self, name: str, standing: Standing) -> None:
        """From now on `name` must be in this state: the screen has shown it as saved."""
        self._may[name] = {standing}
        self.told += 1

    def faults(self, session: Session) -> list[str]:
        """Return whatever is in a state that it may not have."""
        return [
            f"{name}: {_read(session, name)!r} is none of {sorted(map(repr, allowed))}"
            for name, allowed in self._may.items()
            if _read(session, name) not in allowed
        ]

    def settle(self, session: Session) -> None:
        """Take the record's word for what was under way: it has happened or not."""
        self._may = {name: {_read(session, name)} for name in self._may}

    def notes(self) -> list[str]:
        """Return the texts that must stand in every export."""
        certain = [next(iter(allowed)) for name, allowed in self._may.items() if len(allowed) == 1 and " " in name]
        return [found[0][0] for found in certain if isinstance(found, tuple) and len(found) == 1 and not found[0][1]]


def _read(session: Session, name: str) -> Standing:
    """Return the state of a thing: `note TAG`, all notes whose text begins with the tag; else a count or a state."""
    kind, _space, tag = name.partition(" ")
    match kind:
        case "note":
            return tuple((note.text, note.withdrawn) for note in session.notes if note.text.startswith(tag))
        case "phases":
            return len(session.runs)
        case "turns":
            return len(session.turns)
        case "paused":
            return session.paused is not None
        case "closed":
            return session.closed is not None
    raise ValueError(name)
