"""Lines from another screen, shown under the top line until they are seen."""

from __future__ import annotations

from gep_tui.domain.session.decisions.lines import lines_for
from gep_tui.domain.stream.text import one_line
from gep_tui.locale import _, n_
from gep_tui.ui.desk.view_model import ViewModel
from gep_tui.words.screens import another
from gep_tui.words.text import GLANCE


def line_words(model: ViewModel) -> str:
    """Return the first line waiting here, and how many more there are; "" if there is none."""
    waiting = lines_for(model.session, model.writer)
    if not waiting:
        return ""
    first, more = waiting[0], len(waiting) - 1
    text = "…" if model.hidden else one_line(first.text[:GLANCE])
    told = _("◆ {screen} {time}: {text}   (Esc . s: seen)").format(
        screen=another(model.session, first.writer), time=model.clock(first.at), text=text
    )
    return told + (n_(" and {count} more", " and {count} more", more).format(count=more) if more else "")
