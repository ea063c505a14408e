"""What a key does in a group's home: letters search where the page does, the others are actions and pages."""

from __future__ import annotations

from gep_tui.domain.stream.text import is_text
from gep_tui.ui.components.actions import Action, action_of
from gep_tui.ui.components.graphemes import before
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.group import action_keys
from gep_tui.ui.group.paged import PagedGroup
from gep_tui.ui.group.pages import PAGES


def offered(screen: PagedGroup) -> tuple[Action, ...]:
    """Return the actions that keys trigger on this page."""
    return (*screen.page.actions(screen.desk, screen.current), *action_keys.EVERYWHERE)


def act(screen: PagedGroup, key: str) -> bool:
    """Run the action of a key, or go to the page of its number; tell whether it had a meaning."""
    id = action_of(offered(screen), key)
    if id:
        screen.perform(id)
    elif key in NUMBER_KEYS and 1 <= NUMBER_KEYS[key] <= len(PAGES):
        screen.go_to(PAGES[NUMBER_KEYS[key] - 1])
    else:
        return False
    return True


def take_search_key(screen: PagedGroup, key: str, character: str | None) -> bool:
    """Search for what is typed, or for less; tell whether the key belongs to the search.

    A search begins with a letter; number keys, and signs, are commands before it.
    """
    words = screen.desk.words
    if key in ("backspace", "ctrl+h") and words:
        screen.search(words[: before(words, len(words))])
    elif key in ("escape", "ctrl+u") and words:
        screen.search("")
    elif character is not None and is_text(character) and (words or _begins(key, character)):
        screen.search(words + character)
    else:
        return False
    return True


def _begins(key: str, character: str) -> bool:
    return character.isalpha() and key not in NUMBER_KEYS
