"""Ask several things one after the other; what cannot be read is asked again, with what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gep_tui.ui.components.questions import Ask
from gep_tui.ui.group.page import GroupHome

#: A question, and a test that returns what is wrong with an answer, or "".
AskStep = tuple[Ask, Callable[[str], str]]


def anything(answer: str) -> str:
    """Accept every answer."""
    return ""


def ask_each(screen: GroupHome, steps: Iterator[AskStep], then: Callable[[tuple[str, ...]], None]) -> None:
    """Ask the steps in turn; `then` gets all answers. `steps` may be a generator that looks at what it has got."""
    _ask_next(screen, steps, then, ())


def _ask_next(
    screen: GroupHome, steps: Iterator[AskStep], then: Callable[[tuple[str, ...]], None], answers: tuple[str, ...]
) -> None:
    step = next(steps, None)
    if step is None:
        then(answers)
    else:
        _ask(screen, step, lambda answer: _ask_next(screen, steps, then, (*answers, answer)))


def _ask(screen: GroupHome, step: AskStep, then: Callable[[str], None]) -> None:
    ask, wrong = step

    def judge(answer: str) -> None:
        complaint = wrong(answer)
        if complaint:
            ask.notice = complaint
            screen.ask(ask, judge)
        else:
            then(answer)

    screen.ask(ask, judge)
