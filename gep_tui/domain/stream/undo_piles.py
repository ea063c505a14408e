"""The commands that the undo key takes back, and those that redo gives back."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar


class HasKey(Protocol):
    """Anything named by the key of an event."""

    @property
    def key(self) -> str:
        """The key of the event."""


Entry = TypeVar("Entry", bound=HasKey)


class UndoPiles(Generic[Entry]):
    """The commands in force, and those that were taken back, each with the last one on top."""

    def __init__(self) -> None:
        """Begin with empty piles."""
        self.done: list[Entry] = []
        self.undone: list[Entry] = []

    def push(self, entry: Entry) -> None:
        """Put a new command on the pile; everything taken back before it is then past redoing."""
        self.done.append(entry)
        self.undone.clear()

    def take_back(self, key: str) -> None:
        """Take the command with this key back."""
        _move(key, self.done, self.undone)

    def give_back(self, key: str) -> None:
        """Give the command with this key back."""
        _move(key, self.undone, self.done)


def _move(key: str, source: list[Entry], goal: list[Entry]) -> None:
    for entry in source:
        if entry.key == key:
            source.remove(entry)
            goal.append(entry)
            return
