"""Questions above the note line: a few words, yes or no, a choice, an amount. `question_lines` draws them."""

from gep_tui.ui.components.questions.amount import Amount
from gep_tui.ui.components.questions.ask import ANSWERED, ASKING, GIVEN_UP, LEFT, Ask, no_answer
from gep_tui.ui.components.questions.choose import REACHED, STEPS, Choose
from gep_tui.ui.components.questions.confirm import Confirm

__all__ = [
    "ANSWERED", "ASKING", "GIVEN_UP", "LEFT", "REACHED", "STEPS",
    "Amount", "Ask", "Choose", "Confirm", "no_answer",
]  # fmt: skip
