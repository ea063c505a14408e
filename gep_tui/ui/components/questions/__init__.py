"""Questions above the note line: a few words, yes or no, a choice, an amount. `question_lines` draws them."""

from gep_tui.ui.components.questions.amount import Amount
from gep_tui.ui.components.questions.answer_tail import AnswerTail
from gep_tui.ui.components.questions.ask import ANSWERED, ASKING, GIVEN_UP, LEFT, Ask, no_answer
from gep_tui.ui.components.questions.choose import STEPS, Choose, which_one
from gep_tui.ui.components.questions.confirm import Confirm, is_yes_or_no, left_by, no_letter
from gep_tui.ui.components.questions.either import Either
from gep_tui.ui.components.questions.find import Find
from gep_tui.ui.components.questions.option_numbers import REACHED, marked, number_of
from gep_tui.ui.components.questions.written import chosen, written

__all__ = [
    "ANSWERED", "ASKING", "GIVEN_UP", "LEFT", "REACHED", "STEPS",
    "Amount", "AnswerTail", "Ask", "Choose", "Confirm", "Either", "Find", "chosen", "is_yes_or_no", "left_by", "marked",
    "no_answer", "no_letter", "number_of", "which_one", "written",
]  # fmt: skip
