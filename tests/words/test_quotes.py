import pytest

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
