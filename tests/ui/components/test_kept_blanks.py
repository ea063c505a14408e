"""No row begins with a French sign that was typed behind a plain blank; no character changes."""

from __future__ import annotations

import pytest

from gep_tui.ui.components.lines import wrap
from gep_tui.ui.components.wrapped import rows


@pytest.mark.parametrize("cells", range(12, 40))
def test_no_row_begins_with_a_french_sign_that_was_typed_behind_a_blank(cells: int) -> None:
    text = "Et l'équipe ? Elle dit : « oui », vraiment ! Rien ; puis rien du tout ?"
    for broken in (rows(text, cells), wrap(text, cells, 20)):
        assert " ".join(broken) == text, "nothing is changed"
        assert not any(row[0] in "?!;:»" or row.endswith("«") for row in broken), broken
