"""A sequence that is cheap to lengthen: each length is a value of its own, and never changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Growing(Sequence[T], Generic[T]):
    """The first `length` items of a list that is only ever appended to; all lengths share the list.

    Appending to 20,000 notes takes no longer than appending to one; copying a tuple would take longer than the disk.
    """

    __slots__ = ("_items", "_length")

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)
        self._length = len(self._items)

    def with_more(self, item: T) -> Growing[T]:
        """Return the sequence with `item` added at the end."""
        longer: Growing[T] = Growing.__new__(Growing)
        longer._items = self._items if len(self._items) == self._length else self._items[: self._length]
        longer._items.append(item)
        longer._length = self._length + 1
        return longer

    def __len__(self) -> int:
        """Return how many items there are."""
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """Return an item, or a tuple of some. Raises IndexError."""
        if isinstance(index, slice):
            return tuple(self._items[place] for place in range(*index.indices(self._length)))
        return self._items[range(self._length)[index]]

    def __iter__(self) -> Iterator[T]:
        """Go through the items."""
        items = self._items
        return (items[place] for place in range(self._length))

    def __reversed__(self) -> Iterator[T]:
        """Go through them from the last."""
        items = self._items
        return (items[place] for place in range(self._length - 1, -1, -1))

    def __eq__(self, other: object) -> bool:
        """Tell whether the items are the same, in the same order."""
        if isinstance(other, Growing):
            return self._length == other._length and all(mine == its for mine, its in zip(self, other, strict=True))
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        """Return a hash that equal sequences share."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Return the items as a developer reads them."""
        return f"Growing({list(self)!r})"
