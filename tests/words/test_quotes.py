import pytest
from drawn import text_of

from gep_tui.ui.components.question_lines import question_lines
from gep_tui.ui.components.questions import Ask
from gep_tui.words.quotes import nested


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "À dire\u202f: «\u00a0Avec prudence\u202f: «\u00a0je me demande si…\u00a0»\u00a0»",
            "À dire\u202f: «\u00a0Avec prudence\u202f: “je me demande si…”\u00a0»",
        ),
        ("Note: “she said “no””", "Note: “she said ‘no’”"),
        ("« un » puis « deux »", "« un » puis « deux »"),
        ("« a “b” c »", "« a “b” c »"),
        ("« il a dit « oui »", "« il a dit « oui »"),
        ("« a » b » c", "« a » b » c"),
        ("", ""),
    ],
)
def test_a_quotation_inside_another_has_marks_of_its_own(text, told):
    assert nested(text) == told


def test_a_question_about_a_quoted_note_is_set_so(french: None) -> None:
    asked = Ask("«\u00a0Dire «\u00a0nous\u00a0»\u00a0», terminé. Un mot (Entrée\u00a0: rien)\u00a0:")
    assert "«\u00a0Dire “nous”\u00a0», terminé" in text_of(question_lines(asked, 80, 3))
