"""The commitments of earlier sessions in the dock: one key each says what became of them, with a word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import ClassVar

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.group.board import GroupCommitment
from gep_tui.domain.group.due import not_looked_at
from gep_tui.domain.session.decisions import following
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _
from gep_tui.ui.components.lines import Line, first_rows
from gep_tui.ui.components.questions import Ask
from gep_tui.ui.desk.commitment_actions import commit
from gep_tui.ui.desk.conversation import Flow
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.dock_keys import FOLLOW_UP, OUTCOME_KEYS, PanelName, shown
from gep_tui.ui.desk.prose import type_prose
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.ui.desk.views.follow_up import follow_up_lines, follow_up_title
from gep_tui.ui.desk.views.taken_along import taken_along_lines
from gep_tui.words.commitments import outcome_name
from gep_tui.words.text import excerpt

STEPS = {"up": -1, "down": 1, "pageup": -5, "pagedown": 5}

#: Longest excerpt of a commitment in a question, in cells.
EXCERPT = 30


class FollowUpDock:
    """The commitments to follow up. The chosen one stays chosen by its name, whatever comes in from other screens.

    `run` is the run of the phase that opened it by itself, with which it closes; "" if somebody opened it.
    """

    panel: ClassVar[PanelName] = "commitments"

    def __init__(self, desk: Desk, run: str = "") -> None:
        self._desk, self.run = desk, run
        self._chosen: GroupCommitment | None = None
        self._place = 0

    def title(self, model: ViewModel) -> str:
        """Return how many commitments are open."""
        return follow_up_title(self._due())

    def lines(self, model: ViewModel, now: datetime, cells: int, rows: int) -> list[Line]:
        """Return the commitments around the chosen one, and where there is room, leads and charter."""
        due = self._due()
        told = follow_up_lines(due, self._here(due), cells, rows, model.hidden)
        return first_rows([*told, *taken_along_lines(model.session, cells, model.hidden)], cells, rows)

    def keys(self) -> Sequence[tuple[str, str]]:
        """Return what the keys do here; where nothing is due, the panel is only read, and letters are a note."""
        if not self._due():
            return (("abc", _("note")), (_("Esc"), _("close")))
        return shown(FOLLOW_UP)

    def press(self, desk: Desk, key: str) -> bool:
        """Choose, report, begin a new commitment, leave; where nothing is due, a letter begins a note."""
        due = self._due()
        place = self._here(due)
        if not due and len(key) == 1 and key.isalpha():
            type_prose(desk, key)
        elif key in STEPS:
            self._choose(due, place + STEPS[key])
        elif key == "c":
            desk.start(commit(desk, typed=one_line(due[place].text)))
        elif key in OUTCOME_KEYS:
            desk.start(self._report(due[place], OUTCOME_KEYS[key][0]))
        elif key == "escape":
            desk.undock()
        else:
            return False
        return True

    def _report(self, each: GroupCommitment, outcome: str) -> Flow:
        """Ask for a word, or until when it is carried over, and record the outcome, which its key has decided."""
        told = "…" if self._desk.hidden else excerpt(each.text, EXCERPT)
        words, until = "", ("", "")
        if outcome == "carried":
            from gep_tui.ui.desk.due_actions import ask_until

            question = _("“{text}”, carried over. Until when, or a word about it (Enter: none):")
            words, until = yield from ask_until(self._desk, question.format(text=told))
        else:
            question = _("“{text}”, {outcome}. A word about it (Enter: none):")
            asked = question.format(text=told, outcome=outcome_name(outcome))
            words = yield Ask(asked, lasting=True, optional=True)
        decision = partial(following.follow, commitment=each.name, seen=each.state, outcome=outcome, words=words)
        if isinstance(self._desk.do(partial(decision, until=until)), CommitmentFollowed):
            self._desk.say(_("{outcome}: “{text}”. u undoes it.").format(text=told, outcome=outcome_name(outcome)))
            self._go_to_next_open()

    def _go_to_next_open(self) -> None:
        """Choose the next one, below or from the top, on which nobody has reported in this session.

        If there is none, the panel goes: a key behind Esc is then what it always is, and e closes the session.
        """
        due = self._due()
        place = self._here(due)
        left = not_looked_at(self._desk.live.session, due)
        for at in (*range(place + 1, len(due)), *range(place)):
            if due[at] in left:
                self._choose(due, at)
                return
        self._desk.undock()

    def _due(self) -> tuple[GroupCommitment, ...]:
        return self._desk.earlier.due() if self._desk.earlier is not None else ()

    def _here(self, due: Sequence[GroupCommitment]) -> int:
        """Return the place of the chosen commitment, or if it is gone, of the one now in its place."""
        names = [each.name for each in due]
        if self._chosen is not None and self._chosen.name in names:
            self._place = names.index(self._chosen.name)
        elif due:
            self._choose(due, self._place)
        return self._place

    def _choose(self, due: Sequence[GroupCommitment], place: int) -> None:
        if due:
            self._place = max(0, min(len(due) - 1, place))
            self._chosen = due[self._place]
